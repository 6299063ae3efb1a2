import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFault } from "@/lib/import/data-set";
import { layOver, readShippedReleases } from "@/lib/import/shipped-releases";
import { makeLines, placeLines, sourceLine, stakeholderLine, writeDataSet } from "../../support/data-set";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../support/temporary-folder";

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder("releases");
});
afterAll(() => removeTemporaryFolder(folder));

const NOTHING = {
  stakeholders: null,
  memberships: null,
  items: null,
  sources: null,
  notApplicable: null,
  positions: null,
};

async function list(...lines: (object | string)[]): Promise<void> {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  await writeFile(join(folder, "releases.jsonl"), `${text}\n`);
}

describe("the shipped releases", () => {
  it("lay each folder over those before it", async () => {
    await writeDataSet(join(folder, "1-first"), makeLines());
    await writeDataSet(join(folder, "2-second"), {
      ...NOTHING,
      stakeholders: [stakeholderLine("IND", { name: "India" }), stakeholderLine("KAZ")],
      sources: [sourceLine("002", { codedFor: ["KAZ"] })],
    });
    await list(
      { folder: "1-first", title: "First", note: "n" },
      { folder: "2-second", title: "Second", note: "n" },
    );
    const { releases, faults } = await readShippedReleases(folder);
    expect([faults, ...releases.map((release) => release.faults)].flat()).toEqual([]);
    expect(releases.map(({ title }) => title)).toEqual(["First", "Second"]);
    const [first, second] = releases.map(({ dataSet }) => dataSet);
    expect(first?.stakeholders.map(({ value }) => value.name)).not.toContain("India");
    expect(second?.stakeholders.map(({ value }) => value.code).sort()).toEqual(["IND", "KAZ", "PAK", "SCO"]);
    expect(second?.stakeholders.find(({ value }) => value.code === "IND")?.value.name).toBe("India");
    expect(second?.positions).toEqual(first?.positions);
    expect(second?.sha256).not.toBe(first?.sha256);
  });

  it("name the folder, the file and the line of a fault", async () => {
    await mkdir(join(folder, "3-torn"), { recursive: true });
    await writeDataSet(join(folder, "3-torn"), { ...NOTHING, items: ["{ torn"] });
    await list(
      { folder: "1-first", title: "First", note: "n" },
      { folder: "3-torn", title: "Third", note: "n" },
    );
    const { releases } = await readShippedReleases(folder);
    expect(releases[1]?.faults.map(describeFault)).toEqual([
      "3-torn/items.jsonl line 1: is not one JSON object on one line",
    ]);
  });

  it("need a list, and a list that names folders", async () => {
    await list({ folder: "../elsewhere", title: "First", note: "n" });
    expect((await readShippedReleases(folder)).faults.map(describeFault)).toEqual([
      "releases.jsonl line 1: folder: must be the name of a folder beside this file",
    ]);
    const nowhere = await readShippedReleases(join(folder, "nowhere"));
    expect(nowhere.faults.map(describeFault)).toEqual(["releases.jsonl: cannot be read"]);
  });
});

describe("laying nothing over a set", () => {
  it("changes no line of it", () => {
    const set = placeLines(makeLines());
    const none = {
      ...set,
      stakeholders: [],
      memberships: [],
      items: [],
      sources: [],
      notApplicable: [],
      positions: [],
    };
    expect({ ...layOver(set, none), sha256: "" }).toEqual({ ...set, sha256: "" });
  });
});

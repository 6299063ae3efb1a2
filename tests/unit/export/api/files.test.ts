import { describe, expect, it } from "vitest";
import type { Position } from "@/lib/domain/position";
import { csvWriter, ndjsonWriter } from "@/lib/export/api/files";
import { streamFile } from "@/lib/export/api/stream-file";
import { ApiEvidence, ApiPosition } from "@/lib/schemas/api/objects";
import { makeEvidence, makeItem, makePosition, makeSource, makeStakeholder } from "@/tests/support/holdings";

const place = { origin: "https://example.org", release: 4 };
const names = {
  stakeholders: [makeStakeholder("PAK")],
  items: [makeItem("intelligence-sharing", "mechanism", 1)],
  sources: [makeSource("000", { title: "=SUM(A1)" })],
};
const positions: Position[] = [
  makePosition({
    key: "7WbUk8bn44",
    source: "000",
    value: "conditional",
    condition: "if India does,\ntoo",
    evidence: [
      makeEvidence({ id: "HRnxEuqe3t", on: "2022-05" }),
      makeEvidence({ id: "NsRgvCP4fq", saidOn: null, paraphrase: '-1 "quoted"', url: "https://x.org/a" }),
    ],
  }),
];

describe("positions and evidence as CSV", () => {
  it("name release, basis, evidence and address on every line", () => {
    const { begin, write } = csvWriter({ of: "positions", place, names, isRaw: false });
    expect(begin).toMatch(/^\uFEFFrelease,position,.*,basis,.*,evidence,link,api_link\r\n$/);
    const line = write(positions);
    expect(line).toMatch(/^4,7WbUk8bn44,PAK,PAK in full,mechanism,intelligence-sharing,/);
    expect(line).toContain('"if India does,\ntoo"');
    expect(line).toContain("2022-05-01,2022-05-31,HRnxEuqe3t NsRgvCP4fq,https://example.org/?cell=PAK.");
    expect(line).toMatch(
      /release=4,https:\/\/example\.org\/api\/v1\/releases\/4\/positions\/7WbUk8bn44\r\n$/,
    );
  });

  it("disarm formulas, unless a program asks for the text as it is", () => {
    const guarded = csvWriter({ of: "evidence", place, names, isRaw: false });
    expect(guarded.write(positions)).toMatch(/,'=SUM\(A1\),.*,"'-1 ""quoted"""/s);
    const raw = csvWriter({ of: "evidence", place, names, isRaw: true });
    expect(raw.begin.startsWith("release,")).toBe(true);
    expect(raw.write(positions)).toMatch(/,=SUM\(A1\),.*,"-1 ""quoted"""/s);
  });

  it("have a field for every column", () => {
    const plain = makePosition({
      key: "7WbUk8bn44",
      evidence: [makeEvidence({ paraphrase: "In our words." })],
    });
    for (const name of ["positions", "evidence"] as const) {
      const { begin, write } = csvWriter({ of: name, place, names, isRaw: true });
      expect(write([plain]).split(",")).toHaveLength(begin.split(",").length);
    }
  });
});

describe("positions and evidence as NDJSON", () => {
  it("are the objects of the API, a line each, with the release in front", () => {
    const lines = ndjsonWriter({ of: "evidence", place }).write(positions).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const { release, ...piece } = JSON.parse(line);
      expect(release).toBe(4);
      expect(ApiEvidence.parse(piece)).toEqual(piece);
    }
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      saidOn: "2022-05",
      precision: "month",
      basis: "official",
    });
    const { release: _, ...position } = JSON.parse(ndjsonWriter({ of: "positions", place }).write(positions));
    expect(ApiPosition.parse(position)).toEqual(position);
  });
});

describe("a file as a stream", () => {
  const writer = {
    begin: "head\n",
    write: (page: readonly Position[]) => `${page.map(({ key }) => key).join(",")}\n`,
  };

  function pagesOf(count: number) {
    const seen = { read: 0, isClosed: false };
    async function* pages() {
      try {
        for (; seen.read < count; ) {
          seen.read++;
          yield [makePosition({ key: `page ${seen.read}` })];
        }
      } finally {
        seen.isClosed = true;
      }
    }
    return { seen, pages: pages() };
  }

  it("holds every page in order", async () => {
    const { pages } = pagesOf(3);
    const text = await new Response(await streamFile(pages, writer)).text();
    expect(text).toBe("head\npage 1\npage 2\npage 3\n");
  });

  it("is its head alone when there is nothing", async () => {
    expect(await new Response(await streamFile(pagesOf(0).pages, writer)).text()).toBe("head\n");
  });

  it("reads a page only when the one before has been taken, and stops when nobody listens", async () => {
    const { pages, seen } = pagesOf(1000);
    const reader = (await streamFile(pages, writer)).getReader();
    for (let n = 0; n < 5; n++) await reader.read();
    expect(seen.read).toBeLessThan(8);
    await reader.cancel();
    expect(seen.isClosed).toBe(true);
  });

  it("fails before it begins when its first page cannot be read, and breaks off later", async () => {
    async function* failing(after: number) {
      for (let n = 0; n < after; n++) yield [makePosition()];
      throw new Error("The database went away.");
    }
    await expect(streamFile(failing(0), writer)).rejects.toThrow("went away");
    await expect(new Response(await streamFile(failing(2), writer)).text()).rejects.toThrow("went away");
  });
});

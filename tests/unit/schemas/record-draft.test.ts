import { describe, expect, it } from "vitest";
import { ENTITIES } from "@/lib/domain/editorial";
import {
  applyChanges,
  changesBetween,
  holdingsOf,
  keyOf,
  type Lines,
  linesOf,
} from "@/lib/import/record-lines";
import { readCharts } from "@/lib/import/shipped-charts";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { ChartRecord, definitionOf } from "@/lib/schemas/chart-record";
import { draftOf, emptyDraft, readDraft, withoutMissing } from "@/lib/schemas/record-draft";
import { positionLine } from "../../support/data-set";

async function shippedLines(): Promise<Lines[]> {
  const { releases } = await readShippedReleases("prisma/data");
  return releases.map(({ dataSet }) => {
    const rows = {
      stakeholder: dataSet.stakeholders,
      item: dataSet.items,
      source: dataSet.sources,
      membership: dataSet.memberships,
      not_applicable: dataSet.notApplicable,
      position: dataSet.positions,
      chart: [],
    };
    return Object.fromEntries(
      ENTITIES.map((entity) => [
        entity,
        new Map(rows[entity].map(({ value }) => [keyOf(entity, value), value])),
      ]),
    ) as unknown as Lines;
  });
}

describe("every shipped record", () => {
  it("comes out of its form as it went in", async () => {
    for (const lines of await shippedLines()) {
      const kindOf = (code: string) => lines.item.get(code)?.kind;
      for (const entity of ENTITIES) {
        for (const line of lines[entity].values())
          expect(readDraft(entity, draftOf(entity, line), kindOf)).toEqual({ line, faults: [] });
      }
    }
  });

  it("is the same as a line and as what the pages read", async () => {
    for (const lines of await shippedLines()) expect(linesOf(holdingsOf(lines))).toEqual(lines);
  });

  it("is reached from any release by the changes between the two, and left again by those back", async () => {
    const releases = await shippedLines();
    const [first] = releases;
    const last = releases.at(-1);
    if (!first || !last) throw new Error("No releases.");
    const there = changesBetween(first, last);
    expect(applyChanges(first, there)).toEqual(last);
    expect(applyChanges(last, changesBetween(last, first))).toEqual(first);
    expect(changesBetween(last, last)).toEqual([]);
  });
});

describe("every shipped chart", () => {
  it("comes out of its form as it went in", async () => {
    const { lines } = await readCharts("prisma/data/charts.jsonl");
    expect(lines.length).toBeGreaterThan(7);
    for (const { value } of lines) {
      const line = ChartRecord.parse({ id: value.id, ...value.definition, reason: null, successor: null });
      expect(readDraft("chart", draftOf("chart", line), () => undefined)).toEqual({ line, faults: [] });
      expect(JSON.stringify(definitionOf(line))).toBe(JSON.stringify(value.definition));
    }
  });
});

describe("what is not in order", () => {
  const kindOf = (code: string) => (code === "intelligence-sharing" ? ("mechanism" as const) : undefined);
  const faultsOf = (fields: Record<string, string>) =>
    readDraft("position", { ...draftOf("position", positionLine()), ...fields }, kindOf).faults;

  it("is told beside its field", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ source: "" })).toEqual([{ field: "source", message: "must be filled in" }]);
    expect(faultsOf({ item: "unknown" })).toEqual([{ field: "item", message: "is not an item on record" }]);
    expect(faultsOf({ "evidence.0.phrase": "a b c d e f g h i j k l m" })).toEqual([
      { field: "evidence.0.phrase", message: "must have at most 12 words" },
    ]);
    expect(faultsOf({ "evidence.0.saidOn": "May 2022" })[0]?.field).toBe("evidence.0.saidOn");
    expect(faultsOf({ "evidence.0.paragraph": "" })).toEqual([
      { field: "evidence.0", message: "needs a paragraph number or a url" },
    ]);
    expect(faultsOf({ value: "primary" })[0]).toMatchObject({ field: "" });
  });

  it("is not told of empty fields while somebody is still on their way to them", () => {
    const both = ["must be filled in", "must be a code"];
    expect(withoutMissing({ a: ["must be filled in"], b: both, c: ["wrong"] })).toEqual({
      b: ["must be a code"],
      c: ["wrong"],
    });
  });

  it("is everything that must be filled in, in a new record", () => {
    for (const entity of ENTITIES) {
      const { line, faults } = readDraft(entity, emptyDraft(entity), kindOf);
      expect(line).toBeNull();
      expect(new Set(faults.map(({ message }) => message)).has("must be filled in")).toBe(true);
    }
  });
});

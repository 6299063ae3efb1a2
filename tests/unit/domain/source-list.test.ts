import { describe, expect, it } from "vitest";
import { spanOf } from "@/lib/domain/calendar";
import { listSources, type SourceFilter } from "@/lib/domain/source-list";
import { makeHoldings, makePosition, makeSource } from "../../support/holdings";

const ALL: SourceFilter = { q: "", kind: null, stakeholder: null };
const sources = [
  makeSource("agency", {
    written: spanOf("2021-11-10"),
    publisher: "The Agency",
    statement: "text",
    codedFor: ["IND"],
  }),
  makeSource("text", {
    written: spanOf("2021-11-11"),
    kind: "joint-statement",
    statement: "text",
    codedFor: ["PAK", "IND"],
  }),
  makeSource("late", { written: spanOf("2023-02"), title: "Späte Rede", codedFor: ["PAK"] }),
];
const holdings = makeHoldings([makePosition({ source: "text", statement: "text" })], { sources });
const idsOf = (filter: Partial<SourceFilter>) =>
  listSources(holdings, { ...ALL, ...filter }).flatMap((year) =>
    year.sources.map(({ source, reports }) => [source, ...reports].map(({ id }) => id).join(" < ")),
  );

describe("the list of sources", () => {
  it("goes by year, newest first, with further reports under the best one", () => {
    expect(listSources(holdings, ALL).map(({ year }) => year)).toEqual(["2023", "2021"]);
    expect(idsOf({})).toEqual(["late", "text < agency"]);
    const [, year] = listSources(holdings, ALL);
    expect(year?.sources[0]?.tally.total).toBe(1);
  });

  it("narrows by kind, by stakeholder and by words of title and publisher", () => {
    expect(idsOf({ kind: "joint-statement" })).toEqual(["text"]);
    expect(idsOf({ stakeholder: "PAK" })).toEqual(["late", "text"]);
    expect(idsOf({ q: "agency the" })).toEqual(["agency"]);
    expect(idsOf({ q: "späte" })).toEqual(["late"]);
    expect(idsOf({ q: "nothing like it" })).toEqual([]);
  });
});

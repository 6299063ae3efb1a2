import { describe, expect, it } from "vitest";
import { positionsBy, sourcesBy, stakeholdersBy } from "@/lib/domain/holdings";
import { makeEvidence, makePosition, WORLD } from "../../support/holdings";

describe("the holdings by a day", () => {
  it("keep a position's early evidence and drop the late, without touching the position itself", () => {
    const evidence = [makeEvidence({ on: "2020-01-01" }), makeEvidence({ on: "2024-01-01" })];
    const position = makePosition({ evidence });
    const [cut] = positionsBy([position], "2022-01-01");
    expect(cut?.evidence).toEqual([evidence[0]]);
    expect(position.evidence).toHaveLength(2);
  });

  it("drop a position that has no evidence by then", () => {
    expect(positionsBy([makePosition({ on: "2024" })], "2024-12-30")).toEqual([]);
    expect(positionsBy([makePosition({ on: "2024" })], "2024-12-31")).toHaveLength(1);
  });

  it("hold the sources written by then, of those chosen", () => {
    const ids = (asOf: string, sources: string[] | null) =>
      sourcesBy(WORLD.sources, { asOf, sources }).map(({ id }) => id);
    expect(ids("2022-05-31", null)).toEqual([]);
    expect(ids("2024-03-30", null)).toEqual(["whole"]);
    expect(ids("2024-03-31", null)).toEqual(["whole", "part"]);
    expect(ids("2024-03-31", ["part"])).toEqual(["part"]);
    expect(ids("2024-03-31", [])).toEqual([]);
  });

  it("hold the stakeholders that had begun by then, ended or not", () => {
    const codes = (asOf: string) => stakeholdersBy(WORLD.stakeholders, asOf).map(({ code }) => code);
    expect(codes("2021-08-14")).not.toContain("AFG");
    expect(codes("2021-08-15")).toEqual(expect.arrayContaining(["AFG", "AFG-REP"]));
  });
});

import { describe, expect, it } from "vitest";
import type { StatementChange } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import { compareDays } from "@/lib/domain/compare-records";
import { EVERYTHING, makeEvidence, makeHoldings, makePosition } from "../../support/holdings";

const passage = (id: string, on: string) =>
  makePosition({ evidence: [makeEvidence({ id, on, speaker: `Speaker of ${id}` })] });
const causes = (changes: readonly StatementChange[]) => changes.map(({ id, cause }) => `${id} ${cause}`);

describe("between two days", () => {
  const positions = [
    passage("before", "2021-08-01"),
    passage("month", "2021-08"),
    passage("after", "2022-01-01"),
    passage("late", "2024-04-02"),
  ];
  const days = (from: string, to: string) =>
    compareDays(makeHoldings(positions), { from, to, lens: EVERYTHING });

  it("takes what had been said by the later day and not by the earlier, each a new statement", () => {
    expect(causes(days("2021-08-01", "2024-04-01").statements)).toEqual([
      "after new-statement",
      "month new-statement",
    ]);
  });

  it("tells where one authority ended and another began", () => {
    const { stakeholders } = days("2021-08-01", "2024-04-01").registers;
    expect(stakeholders.map(({ what, row }) => `${row.code} ${what}`)).toEqual(["AFG added", "AFG-REP gone"]);
  });

  it("tells which memberships began or ended", () => {
    const { memberships } = days("2021-08-01", "2024-04-01").registers;
    expect(memberships.map(({ what, row }) => `${row.member} ${what}`)).toEqual(["IND gone"]);
  });

  it("never calls a passage recoded because only one of its dates had come", () => {
    const twice = [
      makePosition({ evidence: [makeEvidence({ id: "x", on: "2020" })] }),
      makePosition({ value: "opposes", evidence: [makeEvidence({ id: "x", on: "2023" })] }),
    ];
    const { statements } = compareDays(makeHoldings(twice), {
      from: "2021-01-01",
      to: "2024-01-01",
      lens: EVERYTHING,
    });
    expect(causes(statements)).toEqual(["x new-statement"]);
  });

  it("finds nothing before the first word and nothing between a day and itself", () => {
    expect(days("1990-01-01", "1995-01-01").statements).toEqual([]);
    expect(tallyChanges(days("2022-01-01", "2022-01-01"))).toMatchObject({
      passages: 0,
      cells: 0,
      registers: 0,
    });
  });
});

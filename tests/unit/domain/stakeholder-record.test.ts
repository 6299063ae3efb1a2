import { describe, expect, it } from "vitest";
import { buildStakeholderRecord } from "@/lib/domain/stakeholder-record";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const holdings = makeHoldings(
  [
    makePosition({ on: "2020" }),
    makePosition({ item: "engaging-taliban", basis: "analyst", on: "2022" }),
    makePosition({ basis: "analyst", value: "called-on", by: "A" }),
    makePosition({ item: "joint-operations", basis: "analyst", value: "called-on", by: "A" }),
    makePosition({ item: "joint-operations", basis: "analyst", value: "called-on", by: "B", source: "part" }),
    makePosition({ item: "narcotics" }),
    makePosition({ stakeholder: "IND" }),
  ],
  {
    notApplicable: [
      { stakeholder: "PAK", item: "mutual-distrust", reason: "So it is", from: null, to: null },
    ],
  },
);
const record = (code: string) => {
  const found = buildStakeholderRecord(holdings, EVERYTHING, code);
  if (!found) throw new Error(`No record of ${code}.`);
  return found;
};

describe("the record of a stakeholder", () => {
  it("is null for a code nobody has", () => {
    expect(buildStakeholderRecord(holdings, EVERYTHING, "XXX")).toBeNull();
  });

  it("lists mechanisms first and the newest item first within a kind", () => {
    const kinds = record("PAK").kinds.map(({ kind, entries }) => [
      kind,
      entries.map(({ item }) => item.code),
    ]);
    expect(kinds).toEqual([
      ["mechanism", ["engaging-taliban", "intelligence-sharing"]],
      ["threat", ["narcotics"]],
    ]);
  });

  it("keeps what others call on it to do out of its own record, most callers first", () => {
    const { kinds, calledOn } = record("PAK");
    const own = kinds.flatMap(({ entries }) => entries.flatMap(({ exhibits }) => exhibits));
    expect(own.some(({ value }) => value === "called-on")).toBe(false);
    expect(calledOn.map(({ item, exhibits }) => [item.code, exhibits.length])).toEqual([
      ["joint-operations", 2],
      ["intelligence-sharing", 1],
    ]);
  });

  it("names the items the sources are silent on, and those that do not apply", () => {
    const { silences } = record("PAK");
    expect(silences.searched.map(({ kind, items }) => [kind, items.map(({ code }) => code)])).toEqual([
      ["threat", ["iskp-general"]],
      ["interest", ["regional-stability"]],
    ]);
    expect(silences.notApplicable).toMatchObject([{ item: { code: "mutual-distrust" }, reason: "So it is" }]);
  });

  it("claims no silence for a stakeholder nobody read for", () => {
    expect(record("KGZ")).toMatchObject({ sources: [], silences: { searched: [] }, tally: { total: 0 } });
  });

  it("gives groups with roles, and members for a group", () => {
    expect(record("PAK").groups.map(({ other, role }) => [other.code, role])).toEqual([["SCO", "member"]]);
    expect(record("SCO").members.map(({ other, role }) => [other.code, role])).toEqual([
      ["PAK", "member"],
      ["IND", "member"],
      ["AFG-REP", "observer"],
    ]);
  });

  it("ties the two authorities of one country to one another", () => {
    expect(record("AFG").sibling?.code).toBe("AFG-REP");
    expect(record("AFG-REP").sibling?.code).toBe("AFG");
    expect(record("SCO").sibling).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { buildItemRecord } from "@/lib/domain/item-record";
import { tallyItems } from "@/lib/domain/item-tally";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const ITEM = "intelligence-sharing";
const holdings = makeHoldings(
  [
    makePosition({ stakeholder: "SCO", basis: "conduct", value: "practises" }),
    makePosition({ stakeholder: "USA", basis: "conduct", value: "opposes" }),
    makePosition({ stakeholder: "PAK" }),
    makePosition({ stakeholder: "PAK", basis: "analyst", value: "called-on", by: "Caller" }),
    makePosition({ stakeholder: "IND", basis: "analyst", value: "called-on", by: "Caller" }),
    makePosition({ stakeholder: "REGION", basis: "analyst", value: "called-on", by: null, source: "part" }),
    makePosition({ stakeholder: "PAK", item: "mutual-distrust", blocks: [ITEM] }),
    makePosition({ stakeholder: "IND", item: "mutual-distrust", blocks: ["joint-operations"] }),
  ],
  { notApplicable: [{ stakeholder: "AFG", item: ITEM, reason: "So it is", from: null, to: null }] },
);
const record = (code: string) => {
  const found = buildItemRecord(holdings, EVERYTHING, code);
  if (!found) throw new Error(`No record of ${code}.`);
  return found;
};
const codes = (rows: readonly { stakeholder: { code: string } }[]) =>
  rows.map(({ stakeholder }) => stakeholder.code);

describe("the record of an item", () => {
  it("is null for a code nobody has", () => {
    expect(buildItemRecord(holdings, EVERYTHING, "nothing")).toBeNull();
  });

  it("keeps own words, deeds and what is said apart, states before groups", () => {
    expect(record(ITEM).standings.map(({ basis, entries }) => [basis, codes(entries)])).toEqual([
      ["official", ["PAK"]],
      ["conduct", ["USA", "SCO"]],
      ["analyst", []],
    ]);
  });

  it("tells who calls on whom, an unsigned text as a caller of its own", () => {
    expect(
      record(ITEM).calls.map(({ speaker, source, called }) => [speaker, source.id, codes(called)]),
    ).toEqual([
      ["Caller", "whole", ["IND", "PAK"]],
      [null, "part", ["REGION"]],
    ]);
  });

  it("lists the obstacles in its way with those they concern, and no others", () => {
    expect(record(ITEM).obstacles.map(({ item, concerned }) => [item.code, codes(concerned)])).toEqual([
      ["mutual-distrust", ["PAK"]],
    ]);
    expect(
      record("mutual-distrust")
        .blocks.map(({ item }) => item.code)
        .sort(),
    ).toEqual([ITEM, "joint-operations"]);
  });

  it("tells three silences apart", () => {
    const { silent } = record(ITEM);
    expect(silent.searched.map(({ code }) => code)).toEqual(["AFG-REP"]);
    expect(silent.unread.map(({ code }) => code)).toEqual(["KGZ"]);
    expect(silent.notApplicable).toMatchObject([{ stakeholder: { code: "AFG" }, reason: "So it is" }]);
  });

  it("counts states in each way they are on record, and groups once", () => {
    const tally = tallyItems(holdings, EVERYTHING)
      .flatMap(({ items }) => items)
      .find(({ item }) => item.code === ITEM);
    expect(tally).toMatchObject({ says: 1, does: 1, saidOf: 0, calledOn: 2, collectives: 2 });
  });
});

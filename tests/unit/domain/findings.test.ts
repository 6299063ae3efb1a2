import { describe, expect, it } from "vitest";
import { findInComparison, tallyMechanisms, tallyThreats } from "@/lib/domain/findings";
import { lookAt, makeHoldings, makePosition, type PositionFields } from "../../support/holdings";

const holdingsOf = (...positions: PositionFields[]) => makeHoldings(positions.map(makePosition));
const findIn = (...positions: PositionFields[]) => {
  const holdings = holdingsOf(...positions);
  return findInComparison(lookAt(holdings), lookAt(holdings, { kind: "threat" }));
};

const called = { basis: "analyst", value: "called-on" } as const;

describe("where states stand on a mechanism", () => {
  it("counts a state in each way that holds for it: on record, doing it, called on", () => {
    const holdings = holdingsOf(
      { stakeholder: "PAK", value: "supports" },
      { stakeholder: "PAK", basis: "conduct", value: "practises" },
      { stakeholder: "PAK", ...called },
      { stakeholder: "IND", value: "conditional" },
      { stakeholder: "USA", value: "opposes" },
      { stakeholder: "USA", basis: "conduct", value: "opposes" },
      { stakeholder: "AFG", basis: "analyst", value: "supports" },
      { stakeholder: "AFG", ...called },
    );
    const [sharing] = tallyMechanisms(lookAt(holdings));
    expect(sharing).toMatchObject({ onRecord: 2, doing: 1, calledOn: 2 });
  });

  it("is out of the states that a source was read for, without groups and ended governments", () => {
    const [sharing] = tallyMechanisms(lookAt(makeHoldings([])));
    expect(sharing?.states).toBe(4);
    const [before] = tallyMechanisms(lookAt(makeHoldings([]), { asOf: "2021-08-14" }));
    expect(before?.states).toBe(0);
  });

  it("takes no group for a state", () => {
    const holdings = holdingsOf({ stakeholder: "SCO" }, { stakeholder: "REGION", ...called });
    expect(tallyMechanisms(lookAt(holdings))[0]).toMatchObject({ onRecord: 0, calledOn: 0 });
    const lent = tallyMechanisms(lookAt(holdings, { applyToMembers: true }))[0];
    expect(lent).toMatchObject({ onRecord: 0, calledOn: 0 });
  });
});

describe("for how many states a threat is on record", () => {
  it("counts any basis, and apart those with own words or deeds", () => {
    const threat = { item: "iskp-general" };
    const holdings = holdingsOf(
      { ...threat, stakeholder: "PAK" },
      { ...threat, stakeholder: "IND", basis: "conduct" },
      { ...threat, stakeholder: "USA", basis: "analyst" },
      { ...threat, stakeholder: "SCO" },
    );
    const [first, second] = tallyThreats(lookAt(holdings, { kind: "threat" }));
    expect(first).toMatchObject({ own: 2, ascribed: 1 });
    expect(second).toMatchObject({ own: 0, ascribed: 0 });
  });
});

describe("what the page says first", () => {
  it("finds the mechanism most called for, and the threats most named and most ascribed, never one for the other", () => {
    const found = findIn(
      { item: "joint-operations", stakeholder: "PAK", ...called },
      { item: "joint-operations", stakeholder: "IND", ...called },
      { item: "intelligence-sharing", stakeholder: "PAK", ...called },
      { item: "iskp-general", stakeholder: "PAK" },
      { item: "narcotics", stakeholder: "PAK", basis: "analyst" },
      { item: "narcotics", stakeholder: "IND", basis: "analyst" },
    );
    expect(found.mostCalledOn?.item.code).toBe("joint-operations");
    expect(found.mostCalledOn?.calledOn).toBe(2);
    expect(found.mostNamed).toMatchObject({ item: { code: "iskp-general" }, own: 1 });
    expect(found.mostAscribed).toMatchObject({ item: { code: "narcotics" }, ascribed: 2 });
  });

  it("names the first in reading order among equals, and nothing where all are zero", () => {
    const tie = findIn(
      { item: "joint-operations", stakeholder: "PAK", ...called },
      { item: "intelligence-sharing", stakeholder: "PAK", ...called },
    );
    expect(tie.mostCalledOn?.item.code).toBe("intelligence-sharing");
    expect(tie).toMatchObject({ mostNamed: null, mostAscribed: null });
  });

  it("counts the positions of all kinds, and how many are own words", () => {
    const found = findIn(
      {},
      { item: "narcotics" },
      { item: "regional-stability", basis: "conduct" },
      { ...called },
    );
    expect(found).toMatchObject({ positions: 4, official: 2 });
  });

  it("does not count the words of an authority that did not exist yet", () => {
    const holdings = holdingsOf({ stakeholder: "AFG", on: "2020-01-01" }, { on: "2020-01-01" });
    const early = { asOf: "2021-08-14" };
    const found = findInComparison(lookAt(holdings, early), lookAt(holdings, { ...early, kind: "threat" }));
    expect(found.positions).toBe(1);
  });
});

describe("what stands against what", () => {
  it("counts cells of words against deeds, and cells of words against words, each by itself", () => {
    const found = findIn(
      { stakeholder: "PAK", value: "supports" },
      { stakeholder: "PAK", basis: "conduct", value: "opposes" },
      { stakeholder: "IND", value: "supports", on: "2021" },
      { stakeholder: "IND", value: "opposes", on: "2022" },
      { stakeholder: "USA", value: "supports" },
    );
    expect(found).toMatchObject({ gaps: 1, contested: 1 });
  });
});

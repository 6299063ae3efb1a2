import { describe, expect, it } from "vitest";
import { buildStatedCell } from "@/lib/domain/cell";
import { explainCell, marksOf, restsOnAnalysts, summariseCell } from "@/lib/format/cells";
import { makePosition, type PositionFields } from "../../support/holdings";

const cellOf = (...positions: PositionFields[]) => buildStatedCell(positions.map(makePosition));
const called = { basis: "analyst", value: "called-on" } as const;

describe("what a cell says in a few words", () => {
  it("is own words and deeds; what others say only where there are none", () => {
    expect(summariseCell(cellOf({}, { basis: "conduct", value: "practises" }))).toBe("supports · practises");
    expect(summariseCell(cellOf({}, { basis: "analyst", value: "opposes" }))).toBe("supports");
    expect(summariseCell(cellOf({ basis: "analyst", value: "opposes" }))).toBe("said to oppose");
  });

  it("never words a call as will", () => {
    expect(summariseCell(cellOf(called))).toBe("called on");
    expect(summariseCell(cellOf({ basis: "analyst", value: "opposes" }, called))).toBe("said to oppose");
    expect(marksOf(cellOf(called))).toEqual([]);
  });

  it("rests on analysts when there is neither word nor deed", () => {
    expect(restsOnAnalysts(cellOf(called))).toBe(true);
    expect(restsOnAnalysts(cellOf({ basis: "analyst" }))).toBe(true);
    expect(restsOnAnalysts(cellOf({ basis: "conduct" }, called))).toBe(false);
  });
});

describe("how a label was reached", () => {
  it("tells the three silences apart", () => {
    expect(explainCell({ status: "not-applicable", reason: "Not a member" })).toBe(
      "Does not apply. Not a member.",
    );
    expect(explainCell({ status: "unread", hidden: 0, via: [] })).toBe(
      "Not read yet: no source has been coded for this stakeholder.",
    );
    const searched = { status: "searched" as const, sources: 3, inPart: 1, until: "2024-04-22", via: [] };
    expect(explainCell({ ...searched, hidden: 0 })).toBe(
      "Silent: 3 sources up to 22 Apr 2024 searched, 1 of them in part only, none speaks of it.",
    );
    expect(explainCell({ ...searched, inPart: 0, sources: 1, hidden: 2 })).toBe(
      "Nothing on the chosen layers; 2 positions on others.",
    );
  });

  it("says of a stance that the newest own word leads", () => {
    expect(explainCell(cellOf({}))).toContain("newest");
  });

  it("does not say of a threat that the newest leads, for there the strongest does", () => {
    const sentence = explainCell(cellOf({ item: "narcotics", value: "primary" }));
    expect(sentence).not.toContain("newest");
    expect(sentence).toContain("strongest");
  });

  it("says when deeds lead, and when there are neither words nor deeds", () => {
    expect(explainCell(cellOf({ basis: "conduct", value: "practises" }))).toContain("No own words on record");
    expect(explainCell(cellOf(called))).toContain("No own words or deeds on record");
  });

  it("names contradictions, and that a call says nothing of will", () => {
    const cell = cellOf(
      { value: "opposes" },
      { value: "supports", on: "2020" },
      { basis: "conduct", value: "practises" },
      called,
    );
    const sentence = explainCell(cell);
    expect(sentence).toContain("Its words and its deeds point in opposite ways.");
    expect(sentence).toContain("Opposing values are on record on the same basis.");
    expect(sentence).toContain("says nothing of its will");
  });
});

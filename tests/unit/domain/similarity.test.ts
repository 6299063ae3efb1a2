import { describe, expect, it } from "vitest";
import { countBy, distanceBetween, shareBy, stepOf, tallyAgreement } from "@/lib/domain/similarity";

describe("the distance between two stances", () => {
  it("is the steps between refusing, a conditional yes, and a yes in words or deeds", () => {
    expect(
      ["opposes", "conditional", "supports", "practises"].map((value) => stepOf(value as "opposes")),
    ).toEqual([0, 1, 2, 2]);
    expect(distanceBetween(0, 2)).toBe(2);
    expect(distanceBetween(2, 1)).toBe(1);
  });

  it("is none for what is no will of one's own", () => {
    expect(stepOf("called-on")).toBeNull();
    expect(stepOf("primary")).toBeNull();
  });
});

describe("agreement", () => {
  const tally = tallyAgreement([0, 0, 1, 2]);

  it("counts a step as half and gives its denominator", () => {
    expect(tally).toEqual({ shared: 4, same: 2, near: 1, opposed: 1, distance: 3 });
    expect(countBy("agreement", tally)).toBe(2.5);
    expect(countBy("conflict", tally)).toBe(1.5);
    expect(countBy("net", tally)).toBe(1);
    expect(shareBy("agreement", tally)).toBe(0.625);
    expect(shareBy("net", tally)).toBe(0.25);
  });

  it("is no share below three in common, however well two agree", () => {
    expect(shareBy("agreement", tallyAgreement([0, 0]))).toBeNull();
    expect(shareBy("agreement", tallyAgreement([0, 0, 0]))).toBe(1);
  });
});

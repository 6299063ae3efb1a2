import { describe, expect, it } from "vitest";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair } from "@/lib/domain/pair";
import { readSide } from "@/lib/domain/side";
import { tallyAgreement } from "@/lib/domain/similarity";
import { describeMeasure, describePair, explainSilentSide, nameSide } from "@/lib/format/pair-words";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const HOLDINGS = makeHoldings([
  makePosition({ stakeholder: "PAK" }),
  makePosition({ stakeholder: "IND", value: "opposes" }),
]);

function side(code: string, date: string | null = null) {
  const found = readSide(HOLDINGS, EVERYTHING, { code, date });
  if (!found) throw new Error(`No side ${code}.`);
  return found;
}

describe("a measure in words", () => {
  it("has its count, its denominator and its share, and a sign for net", () => {
    const tally = tallyAgreement([0, 1, 2, 2]);
    expect(describeMeasure("agreement", tally)).toBe("1.5 of 4 (38%)");
    expect(describeMeasure("conflict", tally)).toBe("2.5 of 4 (63%)");
    expect(describeMeasure("net", tally)).toBe("−1 of 4 (−25%)");
  });

  it("is none where too little is in common", () => {
    expect(describeMeasure("agreement", tallyAgreement([0, 0]))).toBe("not enough on record (2 in common)");
  });
});

describe("a pair in words", () => {
  it("says that there is not enough on record rather than a share", () => {
    const words = describePair(
      buildPair([side("PAK"), side("IND")], HOLDINGS.items, OWN_LAYERS),
      "agreement",
    );
    expect(words).toMatch(/^Not enough on record: PAK and IND both have a word of their own on 1 mechanism/);
    expect(words).not.toContain("%");
  });

  it("names a side no more precisely than it was asked for", () => {
    expect(nameSide(side("PAK", "2021-06"))).toBe("PAK up to Jun 2021");
    expect(nameSide(side("PAK"))).toBe("PAK");
  });

  it("tells why a side is silent", () => {
    expect(explainSilentSide(side("PAK"))).toBeNull();
    expect(explainSilentSide(side("AFG", "2020"))).toBe("AFG did not exist yet on 31 Dec 2020.");
    expect(explainSilentSide(side("PAK", "1999"))).toBe(
      "No source searched for PAK had been written by 31 Dec 1999.",
    );
    expect(explainSilentSide(side("USA"))).toMatch(/1 source searched for USA .*nothing on record/);
  });
});

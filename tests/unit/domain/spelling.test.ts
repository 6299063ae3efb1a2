import { describe, expect, it } from "vitest";
import { applyCorrections, chooseCorrections } from "@/lib/domain/spelling";

const unknown = (word: string, ...alike: string[]) => ({ word, isKnown: false, alike });

describe("a misspelt word", () => {
  it("is read as the nearest word of the record", () => {
    expect(chooseCorrections([unknown("shering", "steering", "sharing", "shearing")])).toEqual([
      { from: "shering", to: "sharing" },
    ]);
    expect(chooseCorrections([unknown("lavrow", "lavrov", "laws")])).toEqual([
      { from: "lavrow", to: "lavrov" },
    ]);
  });

  it("is left alone when the record holds it, or holds nothing near enough", () => {
    expect(chooseCorrections([{ word: "share", isKnown: true, alike: ["shares"] }])).toEqual([]);
    expect(chooseCorrections([unknown("zebra", "sabre")])).toEqual([]);
  });

  it("may have one slip when short, more when long", () => {
    expect(chooseCorrections([unknown("pact", "part")])).toEqual([{ from: "pact", to: "part" }]);
    expect(chooseCorrections([unknown("pact", "fast")])).toEqual([]);
    expect(chooseCorrections([unknown("inteligense", "intelligence")])).toEqual([
      { from: "inteligense", to: "intelligence" },
    ]);
    expect(chooseCorrections([unknown("abc", "abd")])).toEqual([]);
  });
});

describe("a corrected search", () => {
  it("keeps quotes, minus signs, case of the rest and order", () => {
    const corrections = [
      { from: "shering", to: "sharing" },
      { from: "lavrow", to: "lavrov" },
    ];
    expect(applyCorrections('"Intelligence Shering" or Lavrow -shering', corrections)).toBe(
      '"Intelligence sharing" or lavrov -sharing',
    );
    expect(applyCorrections("Ünder <b>", corrections)).toBe("Ünder <b>");
  });
});

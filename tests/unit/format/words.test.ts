import { describe, expect, it } from "vitest";
import { BASES, SALIENCES, STANCES } from "@/lib/domain/vocabulary";
import { describeValue, inSentence } from "@/lib/format/words";

describe("the words for values", () => {
  it("say on which basis a value rests, so that no two bases read alike", () => {
    for (const value of [...STANCES, ...SALIENCES]) {
      if (value === "called-on" || value === "opposes") continue;
      const words = BASES.map((basis) => describeValue(basis, value));
      expect(new Set(words).size, value).toBe(BASES.length);
    }
  });

  it("never word a call as will, on any basis", () => {
    expect(BASES.map((basis) => describeValue(basis, "called-on"))).toEqual([
      "called on",
      "called on",
      "called on",
    ]);
  });

  it("mark what analysts ascribe as said or mentioned by others", () => {
    for (const value of [...STANCES, ...SALIENCES]) {
      if (value !== "called-on") expect(describeValue("analyst", value)).toMatch(/^said to|by others$/);
    }
  });
});

describe("a title inside a sentence", () => {
  it("loses its capital unless it is a name or an abbreviation", () => {
    expect(inSentence("Attacks at home")).toBe("attacks at home");
    expect(inSentence("UN monitoring")).toBe("UN monitoring");
    expect(inSentence("ISIS-K in general")).toBe("ISIS-K in general");
  });
});

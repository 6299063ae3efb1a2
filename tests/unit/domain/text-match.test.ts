import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTyping, searchWords, splitMatches } from "@/lib/domain/text-match";

const marked = (text: string, q: string) =>
  splitMatches(text, q)
    .filter(({ isMatch }) => isMatch)
    .map(({ text: part }) => part);

describe("marking what was searched", () => {
  it("marks whole words, whatever their case, accents or endings", () => {
    expect(marked("Sharing intelligence, shared by states.", "share")).toEqual(["Sharing", "shared"]);
    expect(marked("Türkiye and Turkey", "turkiye")).toEqual(["Türkiye"]);
    expect(marked("border fences at the border", "Border fence")).toEqual(["border", "fences", "border"]);
  });

  it("leaves words shut out, operators and trifles unmarked", () => {
    expect(marked("Iran or the border", "border -iran or the")).toEqual(["border"]);
  });

  it("marks every word that the one being typed may become", () => {
    const typing = splitMatches("Pakistan shares a border", "bord paki", { isTyping: true });
    expect(typing.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(["Pakistan"]);
    expect(answersTyping("The comparison", "com")).toBe(true);
    expect(answersTyping("The comparison", "comparison the")).toBe(true);
    expect(answersTyping("The comparison", "paris")).toBe(false);
  });

  it("treats markup and operators as text", () => {
    expect(marked("<script>alert(1)</script>", "<script>")).toEqual(["script", "script"]);
    expect(searchWords("'; drop table x; --")).toEqual(["drop", "table", "x"]);
    expect(searchWords("&|!():*")).toEqual([]);
  });

  it("never loses or changes a letter of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, q) => {
        expect(
          splitMatches(text, q)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

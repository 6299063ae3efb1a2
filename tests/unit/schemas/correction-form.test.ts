import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboutCell, aboutEvidence, foldWords, parseAbout } from "@/lib/domain/correction";
import { CorrectionForm } from "@/lib/schemas/correction-form";

const SOUND = {
  kind: "date",
  words: "The meeting was in May, not in April.",
  sourceUrl: "",
  contact: "",
};
const faultOf = (fields: Record<string, string>) =>
  CorrectionForm.safeParse({ ...SOUND, ...fields }).error?.issues[0]?.message;

describe("a reader's correction", () => {
  it("needs a kind and some words, and leaves the rest open", () => {
    expect(CorrectionForm.parse(SOUND)).toEqual({ ...SOUND, sourceUrl: null, contact: null });
    const { kind, words } = SOUND;
    expect(CorrectionForm.parse({ kind, words })).toEqual(CorrectionForm.parse(SOUND));
    expect(CorrectionForm.safeParse({ kind }).error?.issues[0]?.message).toContain("in a few words");
    expect(faultOf({ kind: "" })).toContain("choose");
    expect(faultOf({ words: "  wrong  " })).toContain("15 letters or more");
  });

  it("is bounded in every field, and says in one sentence by what", () => {
    expect(faultOf({ words: "x".repeat(2001) })).toContain("2000");
    expect(faultOf({ contact: "x".repeat(201) })).toContain("200");
    expect(faultOf({ sourceUrl: `https://example.org/${"x".repeat(500)}` })).toContain("500");
    expect(faultOf({ words: "Null \u0000 inside of these words" })).toContain("not text");
    expect(faultOf({ contact: "two\nlines" })).toContain("one line");
    expect(faultOf({ words: "See https://a.example www.b.example and http://c.example" })).toContain(
      "at most 2",
    );
    for (const sourceUrl of ["javascript:alert(1)", "example.org", "ftp://example.org/x"])
      expect(faultOf({ sourceUrl }), sourceUrl).toContain("https://");
  });

  it("is the same in whatever spacing and case", () => {
    expect(foldWords("The  Meeting\n was in MAY ")).toBe(foldWords("the meeting was in may"));
  });
});

describe("what a correction is about", () => {
  it("is a cell or a piece of evidence, there and back", () => {
    expect(parseAbout(aboutCell("AFG-REP", "border-control"))).toEqual({
      stakeholder: "AFG-REP",
      item: "border-control",
    });
    expect(parseAbout(aboutEvidence("3kTMd9xYzA"))).toEqual({ evidence: "3kTMd9xYzA" });
  });

  it("is nothing else, whatever stands in the address", () => {
    for (const text of [
      "",
      "cell.PAK",
      "cell.pak.x-y",
      "evidence.",
      "evidence.a b",
      "page.PAK.border-control",
    ])
      expect(parseAbout(text), text).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const about = parseAbout(text);
        return about === null || text.startsWith("cell.") || text.startsWith("evidence.");
      }),
    );
  });
});

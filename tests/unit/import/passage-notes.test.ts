import { describe, expect, it } from "vitest";
import { notePosition } from "@/lib/import/passage-notes";
import type { Lines } from "@/lib/import/record-lines";
import { draftOf } from "@/lib/schemas/record-draft";
import { itemLine, positionLine, sourceLine } from "../../support/data-set";

const lines = {
  item: new Map([["intelligence-sharing", itemLine("intelligence-sharing", "mechanism", 1)]]),
  source: new Map([["000", sourceLine("000", { title: "A title" })]]),
} as unknown as Lines;
const text = ["The first one.", "Here a key phrase stands.", "And a key phrase again."];
const notesOf = (fields: Record<string, string>, held: string[] | null = text) =>
  notePosition({ ...draftOf("position", positionLine()), ...fields }, lines, held);

describe("what is good to know beside a position's fields", () => {
  it("is what counts for its item, and which source that is", () => {
    const notes = notesOf({});
    expect(notes.value).toBe("What counts as intelligence sharing: Everything about intelligence sharing.");
    expect(notes.source).toMatch(/^A title\. The Paper, .*May 2022\.$/);
    expect(notesOf({ item: "x", source: "y" })).not.toHaveProperty("value");
    expect(notesOf({ item: "x", source: "y" })).not.toHaveProperty("source");
  });

  it("is where the key phrase stands, if the text is held", () => {
    const phraseOf = (paragraph: string, held?: string[] | null) =>
      notesOf({ "evidence.0.paragraph": paragraph }, held)["evidence.0.phrase"];
    expect(phraseOf("2")).toBe("It stands in the paragraph named.");
    expect(phraseOf("1")).toBe("It stands in paragraphs 2 and 3.");
    expect(phraseOf("")).toBe("It stands in paragraphs 2 and 3.");
    expect(phraseOf("", text.slice(1))).toBe("It stands in paragraphs 1 and 2.");
    expect(phraseOf("", text.slice(0, 2))).toBe("It stands in paragraph 2.");
    expect(phraseOf("2", ["A Key Phrase"])).toMatch(/^It stands nowhere/);
    expect(phraseOf("2", null)).toMatch(/not held here/);
    expect(notesOf({ "evidence.0.phrase": "" })).not.toHaveProperty(["evidence.0.phrase"]);
  });

  it("is how the paragraph named begins", () => {
    expect(notesOf({ "evidence.0.paragraph": "2" })["evidence.0.paragraph"]).toBe(text[1]);
    const long = notesOf({ "evidence.0.paragraph": "1" }, ["word ".repeat(100)])["evidence.0.paragraph"];
    expect(long).toMatch(/^(word ){20,40}…$/);
    expect(notesOf({ "evidence.0.paragraph": "9" })).not.toHaveProperty(["evidence.0.paragraph"]);
  });
});

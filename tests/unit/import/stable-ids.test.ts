import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceId, positionKey } from "@/lib/import/stable-ids";
import { pieceLine, positionLine } from "../../support/data-set";

const position = positionLine();
const piece = pieceLine();

describe("the address of a piece of evidence", () => {
  it("never changes, for it has been cited", () => {
    expect(evidenceId(position, piece)).toBe("DfzzViCens");
  });

  it("is ten letters without look-alikes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1 }), (phrase, paragraph) => {
        expect(evidenceId(position, pieceLine({ phrase, paragraph }))).toMatch(/^[1-9A-HJ-NP-Za-km-z]{10}$/);
      }),
    );
  });

  it("stays when the passage is coded anew or described anew", () => {
    const recoded = positionLine({
      value: "conditional",
      condition: "if asked",
      basis: "analyst",
      blocks: ["x"],
    });
    const reworded = pieceLine({
      speaker: "Another",
      speakerRole: "Minister",
      saidOn: null,
      precision: null,
      paraphrase: "In other words.",
      url: "https://example.org/",
    });
    expect(evidenceId(recoded, reworded)).toBe(evidenceId(position, piece));
  });

  it.each([
    ["stakeholder", positionLine({ stakeholder: "IND" }), piece],
    ["item", positionLine({ item: "joint-operations" }), piece],
    ["source", positionLine({ source: "001" }), piece],
    ["paragraph", position, pieceLine({ paragraph: 2 })],
    ["phrase", position, pieceLine({ phrase: "another phrase" })],
  ])("is another for another %s", (_, otherPosition, otherPiece) => {
    expect(evidenceId(otherPosition, otherPiece)).not.toBe(evidenceId(position, piece));
  });

  it("tells urls apart where there are no paragraphs", () => {
    const at = (url: string) => evidenceId(position, pieceLine({ paragraph: null, url }));
    expect(at("https://example.org/a")).not.toBe(at("https://example.org/b"));
  });
});

describe("the key of a position", () => {
  it("is the coding: another value, basis or source is another position, other evidence is not", () => {
    const key = positionKey(position);
    const others = [
      { value: "opposes" },
      { basis: "conduct" },
      { source: "001" },
      { item: "x" },
      { stakeholder: "IND" },
    ] as const;
    for (const other of others) expect(positionKey(positionLine(other))).not.toBe(key);
    expect(positionKey(positionLine({ evidence: [pieceLine({ phrase: "other" })], condition: "c" }))).toBe(
      key,
    );
  });
});

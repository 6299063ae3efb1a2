import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEvidenceCitation, buildViewCitation, type Citation } from "@/lib/domain/citation";
import type { Source } from "@/lib/domain/position";
import { type CitationFormat, writeCitationFile } from "@/lib/export/citation-files";
import { noteOf } from "@/lib/format/citation-note";
import { type ReadCitation, readCitationFile } from "../../support/citation-js";
import { makeSource } from "../../support/holdings";

const citing = {
  address: "https://example.org/?kind=threat&pick=PAK,IND&release=2",
  release: { n: 2, publishedOn: "2026-11-22" },
  accessed: "2026-11-26",
};
const evidence = (fields: Partial<Source>) =>
  buildEvidenceCitation(
    { id: "abcdefghij", paragraph: 3, url: null, source: makeSource("000", fields) },
    "Pakistan, border control: says supports & 100%",
    citing,
  );

const NASTY = [
  "Braces {in} a } title {",
  "100% of $x_y^z~ #1 & more",
  "A \\textbf{command} and \\\\ a break",
  "Line\r\nTY  - JOUR\r\nAU  - Nobody",
  "@article{x, title = {y}}",
  '“Curly”, "straight" and ‘single’ — ISIS-K’s',
  "Größe, Šárka, Đặng, 中文, الإمارة, Ёж",
  "Trailing backslash \\",
];

type Reader = readonly [format: CitationFormat, reader: Parameters<typeof readCitationFile>[1]];

const READERS: Reader[] = [
  ["bib", "biblatex"],
  ["bib", "bibtex"],
  ["ris", "ris"],
  ["json", "csl"],
];

function readBack(citation: Citation, [format, reader]: Reader): ReadCitation {
  const read = readCitationFile(writeCitationFile(citation, format).text, reader);
  expect(read).toHaveLength(1);
  return read[0] ?? {};
}

// A person's name in its parts, or a body's in either of the ways readers keep it.
const PARTS = ["literal", "given", "dropping-particle", "non-dropping-particle", "family"];
const namesOf = ({ author = [] }: ReadCitation) =>
  author.map((name) => PARTS.flatMap((part) => name[part] ?? []).join(" "));

describe.each(READERS)("a %s file read back as %s", (...reader) => {
  it.each(NASTY)("has the title as it is: %s", (title) => {
    const view = buildViewCitation(title, citing);
    const read = readBack(view, reader);
    expect(read.title).toBe(view.title);
    expect(namesOf(read)).toEqual(["Common Ground"]);
    expect(read.URL).toBe(citing.address);
    expect(read.note).toBe(noteOf(view));
  });

  it("has the authors, the address and the note of a source", () => {
    const citation = evidence({
      authors: ["Andrew Korybko", "Ursula von der Leyen"],
      url: "http://paper.example/?module=articles&id=2_1%20#top",
    });
    const read = readBack(citation, reader);
    expect(namesOf(read)).toEqual(["Andrew Korybko", "Ursula von der Leyen"]);
    expect(read.URL).toBe(citation.url);
    expect(read.note).toBe(noteOf(citation));
    expect(read["container-title"]).toBe("The Paper");
  });

  it("has no author where the source has none", () => {
    expect(readBack(evidence({ authors: [] }), reader).author).toBeUndefined();
  });

  it("knows no more of a date than we do", () => {
    const written = { first: "2022-04-01", last: "2022-04-30" };
    expect(readBack(evidence({ written, writtenPrecision: "month" }), reader).issued).toEqual({
      "date-parts": [[2022, 4]],
    });
    expect(
      readBack(
        evidence({ written: { first: "2019-01-01", last: "2019-12-31" }, writtenPrecision: "year" }),
        reader,
      ).issued,
    ).toEqual({ "date-parts": [[2019]] });
  });
});

describe("a span of days", () => {
  const span = evidence({
    written: { first: "2021-08-27", last: "2021-08-29" },
    writtenPrecision: "day-range",
  });

  it("is whole in biblatex and CSL-JSON, and in words in RIS", () => {
    const parts = {
      "date-parts": [
        [2021, 8, 27],
        [2021, 8, 29],
      ],
    };
    expect(readBack(span, ["bib", "biblatex"]).issued).toEqual(parts);
    expect(readBack(span, ["json", "csl"]).issued).toEqual(parts);
    expect(writeCitationFile(span, "ris").text).toContain("DA  - 2021/08/27/August 27–29, 2021\r\n");
  });
});

describe("any title at all", () => {
  it("stays one value: no tag, no command, no second entry", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (title) => {
        const view = buildViewCitation(`x${title}x`, citing);
        for (const line of writeCitationFile(view, "ris")
          .text.trimEnd()
          .split(/\r\n|[\r\n\u2028\u2029]/))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
        const bib = writeCitationFile(view, "bib").text;
        expect(bib.match(/^@/gm)).toHaveLength(1);
        let depth = 0;
        for (const one of bib) {
          depth += one === "{" ? 1 : one === "}" ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

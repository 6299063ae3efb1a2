import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/export/csv";

/** A reader of RFC 4180 that takes nothing on trust: a bare quote, CR or LF outside quotes is an error. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, after] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(field);
    at = after;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) row.push("");
    } else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor CRLF after a field at ${at}.`);
  }
  if (row.length > 0) throw new Error("The last line does not end.");
  return rows;
}

function readPlain(text: string, from: number): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\r") {
    if (text[at] === '"' || text[at] === "\n") throw new Error(`A bare quote or line feed at ${at}.`);
    at += 1;
  }
  return [text.slice(from, at), at];
}

function readQuoted(text: string, from: number): [string, number] {
  let field = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else return [field, at + 1];
  }
  throw new Error("A quoted field does not end.");
}

const BOM = "\ufeff";
const body = (csv: string) => csv.slice(1);

const awkward = fc.constantFrom(...'=+-@\t\r\n",; \'"a1', "\r\n", '""', "\ufeff", "é", "=1+1", "@SUM(A1)");
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(awkward, { maxLength: 8 }).map((parts) => parts.join("")),
);
const anyNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const anyTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.tuple(
    fc.array(anyText, { minLength: width, maxLength: width }),
    fc.array(fc.array(fc.oneof(anyText, anyNumber), { minLength: width, maxLength: width }), {
      maxLength: 5,
    }),
  ),
);

describe("a CSV file", () => {
  it("begins with a byte order mark and ends every line with CRLF", () => {
    expect(writeCsv(["a", "b"], [["x", 1]])).toBe(`${BOM}a,b\r\nx,1\r\n`);
  });

  it("parses back to what was written, but for the apostrophe that disarms a formula", () => {
    fc.assert(
      fc.property(anyTable, ([header, rows]) => {
        const parsed = readCsv(body(writeCsv(header, rows)));
        const written = [header, ...rows];
        expect(parsed).toHaveLength(written.length);
        for (const [r, row] of written.entries()) {
          expect(parsed[r]).toHaveLength(row.length);
          for (const [c, value] of row.entries()) {
            const text = String(value);
            expect([text, `'${text}`]).toContain(parsed[r]?.[c]);
            if (typeof value === "number") expect(parsed[r]?.[c]).toBe(text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never starts a cell of text with = + - or @, not even behind spaces or quotes", () => {
    fc.assert(
      fc.property(anyTable, ([header, rows]) => {
        const parsed = readCsv(body(writeCsv(header, rows)));
        for (const [r, row] of [header, ...rows].entries()) {
          for (const [c, value] of row.entries()) {
            if (typeof value === "string") expect(parsed[r]?.[c]).not.toMatch(/^[\s"]*[=+\-@]/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves harmless text alone", () => {
    expect(readCsv(body(writeCsv(["name"], [["Türkiye"], ["a-b"], ["1=1"]])))).toEqual([
      ["name"],
      ["Türkiye"],
      ["a-b"],
      ["1=1"],
    ]);
  });

  it("leaves a negative number a number", () => {
    expect(writeCsv(["n"], [[-1.5]])).toBe(`${BOM}n\r\n-1.5\r\n`);
  });
});

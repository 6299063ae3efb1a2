import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import { writeCsv } from "@/lib/export/csv";
import { readTable } from "@/lib/import/table/read-table";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  readTable(name, typeof content === "string" ? bytesOf(content) : content);
const cellsOf = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).rows.map(({ cells }) => cells);

async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const error = await read(name, content).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError && error.code === "invalid") return error.message;
  throw error ?? new Error("It was read.");
}

const ROWS = "name;place\nAnn;Ghazni\nBea;Kabul\n";

describe("text with delimiters", () => {
  it.each([
    ["commas", ROWS.replaceAll(";", ",")],
    ["semicolons", ROWS],
    ["tabs", ROWS.replaceAll(";", "\t")],
    ["what Excel's own first line names", `sep=;\n${ROWS}`],
    ["other line ends", ROWS.replaceAll("\n", "\r\n")],
    ["the oldest line ends", ROWS.replaceAll("\n", "\r")],
  ])("is read with %s", async (_name, text) => {
    const { columns, rows } = await read("file.csv", text);
    expect(columns).toEqual(["name", "place"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Ann", "Ghazni"],
      ["Bea", "Kabul"],
    ]);
  });

  it("is read in the encoding that its mark names, and in UTF-8 without one", async () => {
    const text = "name,place\nZoë,غزنی\n";
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
    const wide = (isLittle: boolean) => {
      const points = [...`\ufeff${text}`].map((one) => one.codePointAt(0) ?? 0);
      const view = new DataView(new ArrayBuffer(points.length * 4));
      points.forEach((point, index) => {
        view.setUint32(index * 4, point, isLittle);
      });
      return new Uint8Array(view.buffer);
    };
    for (const bytes of [bytesOf(text), bytesOf(`\ufeff${text}`), little, big, wide(true), wide(false)])
      expect(await cellsOf("file.csv", bytes)).toEqual([["Zoë", "غزنی"]]);
    const latin = Buffer.from("name,place\nAnn,Ghazni\nZoë,Herat\n", "latin1");
    expect(await refusalOf("file.csv", latin)).toContain("Line 3 of the file is not in UTF-8");
    expect(await refusalOf("x.csv", Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0]))).toContain("UTF-32");
    expect(await refusalOf("x.csv", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toContain("UTF-16");
  });

  it("counts rows as a spreadsheet does, breaks within cells and empty lines among them", async () => {
    const { rows } = await read("file.csv", 'a,b\n"one\nline",2\n\n,\n3,4\n');
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([
      [2, ["one\nline", "2"]],
      [5, ["3", "4"]],
    ]);
  });

  it("may begin with rows that hold nothing", async () => {
    const { columns, rows } = await read("x.csv", ",,\n\na,b\n1,2\n");
    expect([columns, rows[0]?.number]).toEqual([["a", "b"], 4]);
  });

  it("says where a quotation mark is out of place or never closed", async () => {
    expect(await refusalOf("x.csv", 'a,b\n1,2\n"3,4\n5,6\n')).toMatch(
      /Line \d of the file opens a quotation mark that is never closed/,
    );
    expect(await refusalOf("x.csv", 'a,b\n1,2\n3,fo"ur\n')).toContain(
      "Line 3 of the file has a quotation mark",
    );
    expect(await refusalOf("x.csv", 'a,b\n1,2\n"3"x,4\n')).toContain("Line 3");
  });

  it("names a row that is short or long of its columns", async () => {
    const { rows } = await read("x.csv", "a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n");
    expect(rows.map(({ faults }) => faults.map(({ message }) => message))).toEqual([
      [],
      ["has 2 columns where the header has 3"],
      ["has 4 columns where the header has 3"],
      [],
    ]);
  });

  it("gives columns that share a name, or have none, names of their own", async () => {
    expect((await read("x.csv", "a,a,,a (2)\n1,2,3,4\n")).columns).toEqual([
      ...["a", "a (2)", "column 3", "a (2) (2)"],
    ]);
  });

  it("gives back whatever our own files hold", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.normalize("NFC").trim());
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        const kept = made.filter((row) => row.some((one) => one !== "" && !/[^\P{Cc}\n\t]/u.test(one)));
        const clean = kept.map((row) => row.map((one) => one.replace(/\p{Cc}/gu, " ").trim()));
        const rest = clean.filter((row) => row.some((one) => one !== ""));
        if (rest.length === 0) return;
        expect(await cellsOf("ours.csv", writeCsv(["a", "b", "c"], rest))).toEqual(rest);
      }),
    );
  });
});

describe("a cell", () => {
  const faultsOf = async (text: string) =>
    (await read("x.jsonl", JSON.stringify({ a: text, b: "1" }))).rows[0];

  it("that holds a control character, half a character or a megabyte is named, and the rest is read", async () => {
    expect((await faultsOf("be\u0007ll"))?.faults).toEqual([
      { column: 0, message: "holds a control character (U+0007)" },
    ]);
    expect((await faultsOf("nul\u0000"))?.cells[0]).toBe("nul\ufffd");
    expect((await faultsOf("\ud800 alone"))?.faults[0]?.message).toBe("holds half of a character");
    const large = await faultsOf("x".repeat(1024 * 1024));
    expect(large?.faults).toEqual([{ column: 0, message: "holds 1,048,576 characters; the most is 20,000" }]);
    expect(large?.cells[0]?.length).toBe(80);
  });

  it("is in one normal form, whichever it was written in", async () => {
    expect((await faultsOf("Zoe\u0308"))?.cells[0]).toBe("Zo\u00eb");
  });

  it("with a formula is named; one that our own files disarmed is given back", async () => {
    const { rows } = await read("x.csv", "a,b\n=SUM(A1),1\n'=1+1,2\n'tis,3\n");
    expect(rows.map(({ cells, faults }) => [cells[0], faults[0]?.message])).toEqual([
      ["=SUM(A1)", "holds a formula: put its value there"],
      ["=1+1", undefined],
      ["'tis", undefined],
    ]);
  });
});

describe("a file that is no table", () => {
  it.each([
    ["empty", "", "empty"],
    ["blank", " \n\n", "empty"],
    ["a header alone", "a,b\n", "holds no row"],
    ["a web page", "<!DOCTYPE html><table>", "HTML"],
    ["a JSON list", '[{"a":1}]', "one JSON list"],
  ])("such as %s is refused in one sentence", async (_name, text, words) => {
    expect(await refusalOf("x.csv", text)).toContain(words);
  });

  it("is refused by what it holds, whatever its name", async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]);
    expect(await refusalOf("x.csv", old)).toContain("old Excel workbook");
    expect(await refusalOf("x.xlsx", "%PDF-1.7")).toContain("PDF");
    expect(await refusalOf("x.csv", Buffer.from([0x1f, 0x8b, 8]))).toContain("gzip");
    expect(await refusalOf("x.csv", "PK\u0003\u0004 and no more")).toContain("damaged");
    expect(await refusalOf("x.csv", Buffer.from([1, 0, 2, 0, 3]))).toContain("no text");
  });

  it("is refused when it holds too much", async () => {
    expect(await refusalOf("x.csv", new Uint8Array(10 * 1024 * 1024 + 1))).toContain("10 MB");
    expect(await refusalOf("x.csv", `a\n${"1\n".repeat(100_001)}`)).toContain("100,000 rows");
    expect(await refusalOf("x.csv", `${"a,".repeat(200)}a\n1`)).toContain("201 columns");
  });

  it("never makes reading crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const start = fc.sample(fc.constantFrom("", "PK\u0003\u0004", "{", "a,b\n"), 1)[0] ?? "";
        const content = Buffer.concat([Buffer.from(start), Buffer.from(bytes)]);
        await readTable("x", content).catch((error) => expect(error).toBeInstanceOf(AppError));
      }),
    );
  });
});

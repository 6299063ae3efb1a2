import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { AppError } from "@/lib/domain/app-error";
import { writeXlsx } from "@/lib/export/chart-xlsx";
import { readTable } from "@/lib/import/table/read-table";

const read = (bytes: Uint8Array) => readTable("book.xlsx", bytes);
const xml = (text: string) => new TextEncoder().encode(text);

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError && error.code === "invalid") return error.message;
  throw error ?? new Error("It was read.");
}

/** A workbook of one sheet, written by hand so that it can be wrong. */
function workbook(sheet: string, more: Record<string, Uint8Array> = {}, level: 0 | 9 = 9): Uint8Array {
  return zipSync(
    {
      "[Content_Types].xml": xml("<Types/>"),
      "xl/workbook.xml": xml(
        '<workbook xmlns:r="r"><sheets><sheet name="Votes" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": xml(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": xml(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      ...more,
    },
    { level },
  );
}

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text("A1", "name")}${text("B1", "value")}</row>`;

describe("a workbook", () => {
  it("of our own gives back what it was written from", async () => {
    const bytes = await writeXlsx({
      sheet: "Data",
      header: ["a", "b"],
      rows: [
        ["one", 2],
        ["", "=3"],
      ],
    });
    const { columns, rows } = await read(bytes);
    expect(columns).toEqual(["a", "b"]);
    expect(rows.map(({ cells, faults }) => [...cells, faults.length])).toEqual([
      ["one", "2", 0],
      ["", "=3", 0],
    ]);
  });

  it("gives days, truths and numbers as text, and tells which of its sheets was read", async () => {
    const bytes = await writeExcelFile([
      {
        data: [
          [{ value: "when" }, { value: "so" }, { value: "n" }],
          [
            { value: new Date("2022-02-03"), type: Date, format: "yyyy-mm-dd" },
            { value: true, type: Boolean },
            { value: 2022, type: Number },
          ],
        ],
        sheet: "First",
      },
      { data: [[{ value: "other" }]], sheet: "Second" },
    ]).toBuffer();
    const { rows, notes } = await read(bytes);
    expect(rows[0]?.cells).toEqual(["2022-02-03", "true", "2022"]);
    expect(notes).toEqual(["The workbook has 2 sheets; the first, “First”, was read."]);
  });

  it("names the cells that hold formulas and errors, and reads the rest", async () => {
    const { rows } = await read(
      workbook(
        `${HEAD}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c>${text("B2", "yes")}</row>` +
          `<row r="4">${text("A4", "Ann")}<c r="B4" t="e"><v>#N/A</v></c></row>`,
      ),
    );
    expect(rows.map(({ number, faults }) => [number, faults])).toEqual([
      [2, [{ column: 0, message: "holds a formula: put its value there" }]],
      [4, [{ column: 1, message: "holds an error, such as #N/A" }]],
    ]);
  });

  it("is refused when unpacking it would fill the memory", async () => {
    const bomb = workbook(HEAD, { "xl/media.xml": new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toContain("too large once it is unpacked");
    const many = Object.fromEntries(
      Array.from({ length: 1100 }, (_, index) => [`xl/part${index}.xml`, xml("<x/>")]),
    );
    expect(await refusalOf(workbook(HEAD, many))).toContain("too large");
  });

  it("is refused when an archive lies about its sizes", async () => {
    const honest = workbook(HEAD, { "xl/media.xml": new Uint8Array(20 * 1024 * 1024) });
    const lying = Buffer.from(honest);
    // The directory at the end says how large each part is: here, that the large one holds 100 bytes.
    const [size, said] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32LE(20 * 1024 * 1024);
    said.writeUInt32LE(100);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 1)) said.copy(lying, at);
    expect(await refusalOf(lying)).toContain("damaged");
  });

  it.each([
    ["a cell far to the right", `${HEAD}<row r="2">${text("XFD2", "x")}</row>`, "column XFD"],
    ["a cell far below", `${HEAD}<row r="900000">${text("A900000", "x")}</row>`, "row 900000"],
    ["a row that cannot be", `${HEAD}<row r="99999999999"></row>`, "no spreadsheet can have"],
    ["a broken part", `${HEAD}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`, "Row 2, column A"],
    ["a formula for a name", '<row r="1"><c r="A1" t="str"><f>B2</f><v>x</v></c></row>', "name of column A"],
  ])("with %s is refused in one sentence", async (_name, sheet, words) => {
    expect(await refusalOf(workbook(sheet))).toContain(words);
  });

  it("is told from any other archive", async () => {
    expect(await refusalOf(zipSync({ "word/document.xml": xml("<x/>") }))).toContain("no Excel workbook");
    const cut = workbook(HEAD).slice(0, 300);
    expect(await refusalOf(cut)).toContain("damaged");
  });
});

import writeExcelFile from "write-excel-file/node";
import type { FileCell } from "@/lib/charts/evidence-rows";

export interface XlsxInput {
  sheet: string;
  header: readonly string[];
  rows: readonly (readonly FileCell[])[];
}

/** An Excel file: text is stored as text, so nothing in it can become a formula, and numbers stay numbers. */
export function writeXlsx({ sheet, header, rows }: XlsxInput): Promise<Buffer> {
  const head = header.map((name) => ({ value: name, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    row.map((cell) =>
      cell === ""
        ? null
        : typeof cell === "number"
          ? { value: cell, type: Number }
          : { value: clean(cell), type: String },
    ),
  );
  return writeExcelFile([head, ...body], { sheet, stickyRowsCount: 1 }).toBuffer();
}

// What XML cannot hold at all would make a file that Excel refuses.
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ");
}

import { describe, expect, it } from "vitest";
import { buildEvidenceRows, FILE_COLUMNS } from "@/lib/charts/evidence-rows";
import { writeCsv } from "@/lib/export/csv";
import { definitionOf, modelOf } from "../charts/published-models";
import { holdings } from "../charts/small-holdings";

const FORMULA = `=HYPERLINK("http://x","y")`;
const hostile = holdings({
  stakeholders: holdings().stakeholders.map((one) => ({ ...one, name: FORMULA, shortName: FORMULA })),
});
const rows = buildEvidenceRows(
  modelOf(definitionOf("basis-mix"), hostile),
  hostile,
  (id) => `https://x.example/evidence/${id}`,
);

describe("a chart's CSV file", () => {
  it("disarms text that a spreadsheet would run, and leaves numbers alone", () => {
    const csv = writeCsv(FILE_COLUMNS, rows);
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).toMatch(/,1,on record,/);
  });

  it("is as it is for programs", () => {
    const csv = writeCsv(FILE_COLUMNS, rows, { isRaw: true });
    expect(csv.startsWith("row,")).toBe(true);
    expect(csv).toContain(`"=HYPERLINK(""http://x"",""y"")"`);
  });
});

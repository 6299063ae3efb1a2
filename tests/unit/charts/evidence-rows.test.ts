import { describe, expect, it } from "vitest";
import { CHART_KINDS } from "@/lib/charts/definition";
import { buildEvidenceRows, FILE_COLUMNS } from "@/lib/charts/evidence-rows";
import { MODELS } from "./published-models";
import { holdings } from "./small-holdings";

const at = (name: (typeof FILE_COLUMNS)[number]) => FILE_COLUMNS.indexOf(name);

describe.each(CHART_KINDS.map((kind) => [kind] as const))("the file of a chart of kind %s", (kind) => {
  const model = MODELS[kind];
  if (!model) throw new Error(kind);
  const rows = buildEvidenceRows(model, holdings(), (id) => `https://example.org/evidence/${id}`);

  it("names in every row its release and its day", () => {
    for (const row of rows) expect([row[at("release")], row[at("as_of")]]).toEqual([1, "2026-11-22"]);
  });

  it("names in every row on record its basis, its evidence and a link to it", () => {
    const stated = rows.filter((row) => row[at("status")] === "on record");
    if (model.marks.length > 0) expect(stated.length).toBeGreaterThan(0);
    for (const row of stated) {
      expect(row[at("basis")]).toMatch(/official|conduct|analyst/);
      expect(row[at("evidence_link")]).toBe(`https://example.org/evidence/${row[at("evidence_id")]}`);
    }
  });

  it("never writes a silence as a number", () => {
    for (const row of rows.filter((one) => one[at("status")] !== "on record"))
      expect(row[at("mark_value")]).toBe("");
  });
});

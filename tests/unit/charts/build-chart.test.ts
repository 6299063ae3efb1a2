import { describe, expect, it } from "vitest";
import { buildChart } from "@/lib/charts/build-chart";
import { CHART_KINDS } from "@/lib/charts/definition";
import { evidenceBehind } from "@/lib/charts/evidence-behind";
import { definitionOf, MODELS, modelOf, RELEASE, world } from "./published-models";
import { holdings, position } from "./small-holdings";

describe.each(CHART_KINDS.map((kind) => [kind] as const))("a chart of kind %s", (kind) => {
  const model = MODELS[kind];
  if (!model) throw new Error(kind);

  it("says what it is, what it shows, what is missing and where it comes from", () => {
    for (const words of [model.title, model.takeaway, model.note]) expect(words.length).toBeGreaterThan(8);
    expect(model.alt.length).toBeGreaterThan(20);
    expect(model.sources).toContain("release 1 of 22 Nov 2026");
  });

  it("gives every mark a row, a series and positions, and each of them evidence", () => {
    const [rows, series] = [
      new Set(model.rows.map((row) => row.code)),
      new Set(model.series.map((one) => one.id)),
    ];
    const evidence = evidenceBehind(model, holdings());
    for (const [index, mark] of model.marks.entries()) {
      expect(rows).toContain(mark.row);
      expect(series).toContain(mark.series);
      expect(mark.positions.length).toBeGreaterThan(0);
      expect(evidence[index]?.length).toBeGreaterThan(0);
    }
  });

  it("draws no series that no mark has", () => {
    const silent =
      model.form === "tiles" || model.form === "map" ? model.silences.map(({ series }) => series) : [];
    for (const { id } of model.series)
      expect([...silent, ...model.marks.map(({ series }) => series)]).toContain(id);
  });

  it("takes its author's title, note and alt text", () => {
    const own = modelOf(definitionOf(kind, { title: "My title", note: "My note.", alt: "My words." }));
    expect([own.title, own.alt]).toEqual(["My title", "My words."]);
    expect(own.note).toMatch(/^My note\. ./);
  });
});

describe("what an author chooses", () => {
  it("narrows the stakeholders and says so", () => {
    const model = modelOf(definitionOf("stance", { stakeholders: ["AAA", "BBB"] }));
    expect(new Set(model.marks.flatMap(({ stakeholders }) => stakeholders))).toEqual(new Set(["AAA", "BBB"]));
    expect(model.note).toContain("Chosen stakeholders only: Aland, Bland.");
  });

  it("narrows the items and says so", () => {
    const model = modelOf(definitionOf("stance", { items: ["strikes"] }));
    expect(model.rows.map(({ code }) => code)).toEqual(["strikes"]);
    expect(model.note).toContain("Chosen items only");
  });

  it("switches layers off and says so", () => {
    const model = modelOf(definitionOf("stance", { layers: ["official"] }));
    expect(model.note).toContain("Layers switched off");
  });

  it("sorts by name and by the codebook", () => {
    const order = (sort: "name" | "codebook") =>
      modelOf(definitionOf("stance", { sort })).rows.map(({ code }) => code);
    expect(order("name")).toEqual(["sharing", "root", "strikes"]);
    expect(order("codebook")).toEqual(["sharing", "strikes", "root"]);
  });

  it("writes dates in another language and leaves the words English", () => {
    const model = modelOf(definitionOf("stance", { lang: "ru" }));
    expect(model.sources).toContain("22 нояб. 2026");
    expect(model.sources).toContain("Source: Common Ground");
  });

  it("cannot be drawn where its subject was not on record", () => {
    for (const kind of ["timeline", "cell"] as const) {
      const definition = definitionOf(kind, { stakeholders: ["ZZZ"] });
      expect(buildChart({ definition, holdings: holdings(), release: RELEASE, world })).toBeNull();
    }
  });
});

describe("words and deeds", () => {
  it("parts what is said from what is done, and leaves out what others say", () => {
    const model = modelOf(definitionOf("said-done"));
    const marks = model.marks.map(({ row, series, stakeholders }) =>
      [row, series, stakeholders.join()].join(" "),
    );
    expect(marks).toContain("strikes gap AAA");
    expect(marks).toContain("sharing both AAA");
    expect(marks).toContain("sharing deeds BBB");
    expect(marks).toContain("strikes words BBB");
    expect(marks.join()).not.toMatch(/DDD|GRP/);
  });
});

describe("a matrix", () => {
  const model = MODELS.matrix;
  if (model?.form !== "grid") throw new Error("No matrix.");

  it("has a mark or a silence in every cell, never both and never nothing", () => {
    for (const row of model.rows) {
      for (const column of model.columns) {
        const at = (one: { row: string; column: string }) =>
          one.row === row.code && one.column === column.code;
        expect(model.marks.some(at) ? 1 : 0, `${row.code} ${column.code}`).not.toBe(
          model.silences.filter(at).length,
        );
      }
    }
  });

  it("shows own words and deeds as two marks, and a call only where there is nothing else", () => {
    const series = (row: string, column: string) =>
      model.marks.filter((mark) => mark.row === row && mark.column === column).map((mark) => mark.series);
    expect(series("AAA", "sharing")).toEqual(["supports", "practises"]);
    expect(series("CCC", "sharing")).toEqual(["called-on"]);
  });

  it("keeps what is ascribed apart from own words in weight too", () => {
    const threats = modelOf(definitionOf("matrix", { of: "threat" }));
    expect(threats.marks.map(({ row, series }) => `${row} ${series}`).sort()).toEqual([
      "AAA says-primary",
      "BBB does-mentioned",
      "CCC said-significant",
    ]);
  });
});

describe("a single cell", () => {
  it("quotes its evidence, each basis apart", () => {
    const model = MODELS.cell;
    expect(model?.rows.map(({ label }) => label)).toEqual(["It says", "It does", "Called on"]);
    expect(model?.takeaway).toBe("Supports; practises; called on.");
  });

  it("says why it holds nothing", () => {
    const model = modelOf(definitionOf("cell", { stakeholders: ["DDD"], items: ["root"] }));
    expect(model.takeaway).toBe("Nothing on record: does not apply.");
  });

  it("cuts at the as-of date", () => {
    const late = position({
      who: "DDD",
      on: "strikes",
      value: "supports",
      basis: "official",
      saidOn: "2026-12-01",
    });
    const data = holdings({ positions: [...holdings().positions, late] });
    const model = modelOf(definitionOf("cell", { stakeholders: ["DDD"], items: ["strikes"] }), data);
    expect(model.marks).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { buildStanceByMechanism } from "@/lib/charts/build-stance-by-mechanism";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { tabulate } from "@/lib/charts/tabulate";
import { contextOf, holdings, matrixOf, position } from "./small-holdings";

const context = contextOf();
const model = buildStanceByMechanism(matrixOf(context, "mechanism"), context);

function who(chart: BarChartModel, row: string): Record<string, string[]> {
  return Object.fromEntries(
    chart.marks.filter((mark) => mark.row === row).map((mark) => [mark.series, mark.stakeholders]),
  );
}

describe("stance by mechanism", () => {
  it("counts each state once, in its strongest layer", () => {
    expect(who(model, "sharing")).toEqual({
      supports: ["AAA"],
      practises: ["BBB"],
      "said-to-support": ["DDD"],
      "called-on": ["CCC"],
    });
  });

  it("keeps words, deeds and conditions apart on both sides, and counts words before deeds", () => {
    expect(who(model, "strikes")).toEqual({
      conditional: ["BBB"],
      opposes: ["AAA"],
      "opposes-deeds": ["CCC"],
    });
    expect(model.note).toContain("1 count follows a state's words although its deeds point the other way");
  });

  it("prints silence at the row's end, by its kind, and never draws it", () => {
    const rows = new Map(model.rows.map((row) => [row.code, row]));
    expect(rows.get("sharing")?.silent).toEqual({
      total: 0,
      of: 4,
      searched: 0,
      unread: 0,
      notApplicable: 0,
    });
    expect(rows.get("root")?.silent).toEqual({ total: 4, of: 4, searched: 3, unread: 0, notApplicable: 1 });
    expect(rows.get("root")?.remark).toBe("4 of 4 silent");
    expect(model.marks.some((mark) => mark.row === "root")).toBe(false);
  });

  it("leaves out who cannot be silent: a state nobody read for and a government that had ended", () => {
    expect(model.note).toContain(
      "Groups, organisations and governments that had ended are left out, and so is 1 state for which no source in this view has been read.",
    );
    const { stakeholders } = context.holdings;
    const gone = { validTo: "2021-08-14" };
    const data = holdings({
      stakeholders: stakeholders.map((one) => (one.code === "EEE" ? { ...one, ...gone } : one)),
    });
    const chart = buildStanceByMechanism(matrixOf(contextOf(data), "mechanism"), contextOf(data));
    expect(chart.note).toContain("governments that had ended are left out. Silent means");
    expect(chart.rows[0]?.silent?.of).toBe(4);
  });

  it("keeps unread apart from searched for a state that spoke before its source was written", () => {
    const early = contextOf();
    early.lens.asOf = "2024-03-15";
    const chart = buildStanceByMechanism(matrixOf(early, "mechanism"), early);
    const silent = chart.rows.find(({ code }) => code === "root")?.silent;
    expect(silent).toEqual({ total: 4, of: 4, searched: 0, unread: 3, notApplicable: 1 });
    expect(tabulate(chart).columns.slice(-2)).toEqual([
      "silent: no source read by then",
      "silent: not applicable",
    ]);
  });

  it("puts being called on in a lane of its own, past everything that is will", () => {
    const lane = model.axis.lane;
    expect(lane?.start).toBeGreaterThan(3);
    expect(model.series.filter(({ side }) => side === "apart").map(({ id }) => id)).toEqual(["called-on"]);
  });

  it("puts most on record first and says what it found and what is missing", () => {
    expect(model.rows.map(({ code }) => code)).toEqual(["strikes", "sharing", "root"]);
    expect(model.takeaway).toBe(
      "1 of 4 states is for strikes and offensives across a border without asking in own words or deeds; 2 are against.",
    );
    expect(model.alt).toContain("3 mechanisms by the number of states, of 4");
    expect(model.alt).toContain("Most only called on: intelligence sharing, 1.");
    expect(model.alt).toContain("from 0 to 4 of 4 for a mechanism; 1 mechanism has none on record");
  });

  it("leads each mark to the positions it stands on", () => {
    const mark = model.marks.find(({ row, series }) => row === "sharing" && series === "supports");
    expect(mark?.positions).toEqual(["AAA-sharing-supports-official-2024-03-01"]);
    expect(mark?.href).toBe("/items/sharing");
  });

  it("says which layers are off and that they hide something", () => {
    const narrow = { ...context, lens: { ...context.lens, layers: ["official" as const] } };
    const chart = buildStanceByMechanism(matrixOf(narrow, "mechanism"), narrow);
    expect(chart.note).toContain("Layers switched off by the reader: deeds, what others say.");
    expect(chart.note).toContain(
      "4 silent counts have something on record that the chosen layers leave out.",
    );
  });

  it("stands with nothing on record at all", () => {
    const bare = contextOf(holdings({ positions: [] }));
    const chart = buildStanceByMechanism(matrixOf(bare, "mechanism"), bare);
    expect(chart.marks).toEqual([]);
    expect(chart.takeaway).toContain("No state is on record");
  });

  it("does not take an analyst's word for a state's own", () => {
    const data = holdings({
      positions: [position({ who: "AAA", on: "sharing", value: "opposes", basis: "analyst" })],
    });
    const chart = buildStanceByMechanism(matrixOf(contextOf(data), "mechanism"), contextOf(data));
    expect(who(chart, "sharing")).toEqual({ "said-to-oppose": ["AAA"] });
  });
});

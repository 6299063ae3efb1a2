import { describe, expect, it } from "vitest";
import { buildBasisMix } from "@/lib/charts/build-basis-mix";
import { buildSalienceByThreat } from "@/lib/charts/build-salience-by-threat";
import { buildTimeline, buildTimelineOf } from "@/lib/charts/build-timeline";
import { tabulate } from "@/lib/charts/tabulate";
import { BAR_MODELS, TIMELINE } from "./sample-models";
import { contextOf, holdings, matrixOf } from "./small-holdings";

function counts(chart: string) {
  return BAR_MODELS[chart]?.marks.map(({ row, series, value }) => `${row} ${series} ${value}`);
}

describe("salience by threat", () => {
  it("fills what states say or do and leaves hollow what is ascribed", () => {
    expect(counts("salience-by-threat")).toEqual([
      "home primary 1",
      "home mentioned 1",
      "home ascribed-significant 1",
    ]);
  });

  it("refuses mechanisms, which take a stance", () => {
    expect(() => buildSalienceByThreat(matrixOf(contextOf(), "mechanism"), contextOf())).toThrow(/stance/);
  });
});

describe("basis mix", () => {
  it("counts positions by what they rest on, with calls apart, groups after states", () => {
    expect(counts("basis-mix")).toEqual([
      "AAA official 3",
      "AAA conduct 2",
      "AAA called-on 1",
      "BBB official 1",
      "BBB conduct 2",
      "CCC conduct 1",
      "CCC analyst 1",
      "CCC called-on 1",
      "DDD analyst 1",
      "GRP official 1",
    ]);
    expect(BAR_MODELS["basis-mix"]?.rows.map(({ group }) => group)).toEqual([
      "States",
      "States",
      "States",
      "States",
      "Groups and organisations",
    ]);
    expect(BAR_MODELS["basis-mix"]?.takeaway).toBe(
      "5 of 14 positions are in a stakeholder's own words; 2 of 5 stakeholders are never heard in theirs.",
    );
  });
});

describe("basis mix of who had ended and who was not read", () => {
  const data = holdings();
  const stakeholders = data.stakeholders.map((one) =>
    one.code === "BBB" ? { ...one, validTo: "2021-08-14" } : one,
  );
  const chart = buildBasisMix(contextOf({ ...data, stakeholders }));

  it("keeps what an ended government said, under a heading of its own", () => {
    expect(chart.rows.map(({ code, group }) => `${code} ${group}`)).toEqual([
      "AAA States",
      "CCC States",
      "DDD States",
      "BBB Governments that had ended",
      "GRP Groups and organisations",
    ]);
  });

  it("tells nothing on record from nothing read", () => {
    const context = contextOf({ ...data, positions: data.positions.filter((p) => p.stakeholder !== "DDD") });
    expect(buildBasisMix(context).note).toContain(
      "Without a bar: 1 stakeholder of which the sources read say nothing and 1 stakeholder for which no source in this view has been read.",
    );
  });
});

describe("a timeline of an item or of several stakeholders", () => {
  const of = (subject: Partial<Parameters<typeof buildTimelineOf>[0]>) =>
    buildTimelineOf({ stakeholders: null, item: null, kind: null, ...subject }, contextOf());

  it("has a row for each stakeholder on record on the item, states before groups", () => {
    const { rows, title, takeaway, marks } = of({ item: "sharing" });
    expect(rows.map(({ label, group }) => `${label}: ${group}`)).toEqual([
      "Aland: States",
      "Bland: States",
      "CCC: States",
      "DDD: States",
      "A group: Organisations and groups",
    ]);
    expect(title).toBe("Intelligence sharing: on record over time");
    expect(takeaway).toBe(
      "7 pieces of evidence behind 7 positions of 5 stakeholders, 2 of them in their own words.",
    );
    expect(new Set(marks.map(({ row }) => row))).toEqual(new Set(["AAA", "BBB", "CCC", "DDD", "GRP"]));
  });

  it("has a row for each of the chosen stakeholders under each item", () => {
    const { rows } = of({ stakeholders: ["BBB", "AAA"], kind: "mechanism" });
    expect(rows.map(({ label, group }) => `${group}: ${label}`)).toEqual([
      "Intelligence sharing: Aland",
      "Intelligence sharing: Bland",
      "Strikes and offensives across a border without asking: Aland",
      "Strikes and offensives across a border without asking: Bland",
    ]);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it("is the timeline of one stakeholder when only one is chosen", () => {
    expect(of({ stakeholders: ["AAA"] })).toEqual(TIMELINE);
  });

  it("keeps every mark on a row of its own and drops none", () => {
    const { rows, marks } = of({});
    const codes = new Set(rows.map(({ code }) => code));
    expect(marks.every(({ row }) => codes.has(row))).toBe(true);
    expect(marks.reduce((sum, { value }) => sum + value, 0)).toBe(holdings().positions.length);
  });

  it("says that nothing is on record", () => {
    expect(of({ stakeholders: ["EEE"] }).takeaway).toBe("Nothing is on record for EEE.");
  });
});

describe("timeline", () => {
  it("has a lane for each item and a mark for each spot", () => {
    expect(TIMELINE.rows.map(({ code }) => code)).toEqual(["sharing", "strikes", "home"]);
    expect(TIMELINE.marks.map(({ row, series }) => `${row} ${series}`)).toEqual([
      "sharing says",
      "sharing does",
      "sharing called-on",
      "strikes does",
      "strikes says-against",
      "home says",
    ]);
  });

  it("is as long as a date is doubtful, and says when the source's date stands in", () => {
    const [year] = buildTimeline("BBB", contextOf()).marks;
    expect([year?.first, year?.last, year?.dated]).toEqual(["2023-01-01", "2023-12-31", "by-text"]);
    const [undated] = buildTimeline("CCC", contextOf()).marks;
    expect([undated?.first, undated?.last, undated?.dated]).toEqual([
      "2024-03-28",
      "2024-04-10",
      "by-source",
    ]);
  });
});

describe("the table beside a chart", () => {
  it("has the same numbers in the same order, with who is behind them", () => {
    const model = BAR_MODELS["stance-by-mechanism"];
    const table = model && tabulate(model);
    expect(table?.rows.map(({ heading }) => heading)).toEqual(model?.rows.map(({ label }) => label));
    const sharing = table?.rows[1];
    const texts = sharing?.cells.map(({ text }) => text);
    expect(texts?.join(" ")).toBe("1 1 0 1 0 0 1 0 0");
    expect(table?.columns.slice(-2)).toEqual(["silent: searched, nothing found", "silent: not applicable"]);
    expect(sharing?.cells[0]?.detail).toBe("Aland");
  });

  it("tells one stakeholder on two items apart", () => {
    const both = buildTimelineOf({ stakeholders: ["AAA", "BBB"], item: null, kind: null }, contextOf());
    const headings = tabulate(both).rows.map(({ heading }) => heading);
    expect(headings).toContain("Aland, Intelligence sharing");
    expect(headings).toContain("Aland, Attacks at home");
  });

  it("lists a timeline's marks with their dates", () => {
    expect(tabulate(buildTimeline("BBB", contextOf())).rows[0]?.cells[0]?.text).toBe("2023");
  });
});

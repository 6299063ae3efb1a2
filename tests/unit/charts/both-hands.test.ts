import { scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import { describe, expect, it } from "vitest";
import { rowScale } from "@/components/charts/row-scale";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { drawBar } from "@/lib/charts/draw-bar";
import { inkOf } from "@/lib/charts/ink";
import { type RechartsProps, type RechartsRow, rechartsProps } from "@/lib/charts/recharts-props";
import { renderSvg } from "@/lib/charts/render-svg";
import { toMarkup } from "@/lib/charts/svg-node";
import { BAR_MODELS } from "./sample-models";

const WIDTHS = [340, 640, 960];

/** What Recharts does with what it is given: d3's diverging stack on a linear scale over its plot. */
function placedByRecharts(
  props: RechartsProps,
): Map<string, { x: number; y: number; width: number; height: number }> {
  const { layout, domain, margin, data, bands, barSize } = props;
  const x = scaleLinear(domain, [margin.left, layout.width - margin.right]);
  const y = rowScale(bands);
  const series = stack<RechartsRow>()
    .keys(props.stack.map(({ id }) => id))
    .value((row, key) => Number(row[key] ?? 0))
    .offset(stackOffsetDiverging)(data);
  return new Map(
    series.flatMap((one) =>
      one.map(([from, to], index) => {
        const code = String(data[index]?.code);
        const top = (y(code) ?? Number.NaN) + Math.round((bands.size - barSize) / 2);
        return [
          `${code} ${one.key}`,
          { x: x(from), y: top, width: x(to) - x(from), height: barSize },
        ] as const;
      }),
    ),
  );
}

describe.each(Object.entries(BAR_MODELS))("%s in both hands", (_, model) => {
  it.each(WIDTHS)("has the same marks, in the same place and colour, at %i", (width) => {
    const props = rechartsProps(model, { width });
    const places = placedByRecharts(props);
    const svg = renderSvg(model, { width, theme: "light", lang: "en", id: "a" });
    const brush = { prefix: `a-${width}`, ink: inkOf("light") };
    expect(model.marks.length).toBeGreaterThan(0);
    for (const mark of model.marks) {
      const series = props.stack.find(({ id }) => id === mark.series)?.series;
      const rect = places.get(`${mark.row} ${mark.series}`);
      if (!series || !rect) throw new Error(`Recharts is not given ${mark.row} ${mark.series}.`);
      for (const node of drawBar({ ...rect, mark }, series, brush)) expect(svg).toContain(toMarkup(node));
    }
  });

  it.each(WIDTHS)("has the same ticks and domain at %i", (width) => {
    const { ticks, domain, margin, layout } = rechartsProps(model, { width });
    const x = scaleLinear(domain, [margin.left, width - margin.right]);
    const grid = new Set(layout.lines.filter((line) => line.x1 === line.x2).map((line) => line.x1));
    expect(ticks.map((tick) => x(tick))).toEqual([...grid]);
    expect(layout.texts.filter(({ role }) => role === "tick").map(({ text }) => text)).toEqual(
      model.axis.ticks.map(({ label }) => label),
    );
  });

  it("has the same rows in the same order", () => {
    expect(rechartsProps(model, { width: 640 }).data.map(({ code }) => code)).toEqual(
      model.rows.map(({ code }) => code),
    );
  });
});

describe("a series switched off", () => {
  const model = BAR_MODELS["stance-by-mechanism"] as BarChartModel;

  it("keeps its place in the stack, for Recharts puts a bar that comes back at the end", () => {
    const some = rechartsProps(model, { width: 640, hidden: ["supports"] });
    expect(some.stack).toEqual(rechartsProps(model, { width: 640 }).stack);
    expect(placedByRecharts(some).get("sharing supports")?.width).toBe(0);
    expect(some.marks.has("sharing supports")).toBe(false);
  });

  it("lets the others close up and leaves lane, axis and height where they were", () => {
    const all = rechartsProps(model, { width: 640 });
    const some = rechartsProps(model, { width: 640, hidden: ["supports"] });
    const [before, after] = [placedByRecharts(all), placedByRecharts(some)];
    expect(after.get("sharing practises")?.x).toBeLessThan(before.get("sharing practises")?.x ?? 0);
    expect(after.get("sharing called-on")).toEqual(before.get("sharing called-on"));
    expect([some.layout.height, some.domain, some.ticks]).toEqual([all.layout.height, all.domain, all.ticks]);
    expect(some.layout.bars.find(({ mark }) => mark.series === "practises")?.x).toBeCloseTo(
      after.get("sharing practises")?.x ?? 0,
    );
  });
});

import { describe, expect, it } from "vitest";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { layoutBars } from "@/lib/charts/layout";
import { layoutTimeline } from "@/lib/charts/layout-timeline";
import type { PlacedText, Rect } from "@/lib/charts/placed";
import { textWidth, wrapText } from "@/lib/charts/text-width";
import { BAR_MODELS, TIMELINE } from "./sample-models";

const WIDTHS = [320, 340, 390, 479, 480, 640, 768, 960, 1400];

function boxOf({ text, x, y, anchor, size, bold }: PlacedText): Rect {
  const width = textWidth(text, size, bold);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.75, width, height: size };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function collisions(texts: readonly PlacedText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .flatMap((two) => (overlap(boxOf(one), boxOf(two)) ? [`${one.text} × ${two.text}`] : [])),
  );
}

function clipped(texts: readonly PlacedText[], width: number, height: number): string[] {
  return texts
    .filter((text) => {
      const box = boxOf(text);
      return box.x < -4 || box.x + box.width > width + 4 || box.y < 0 || box.y + box.height > height;
    })
    .map(({ text }) => text);
}

/** The widest a chart gets: long names, many states, two-digit silences. */
function crowded(model: BarChartModel): BarChartModel {
  const rows = model.rows.map((row) => ({
    ...row,
    label: `${row.label} and quite a few more words than usual`,
    remark: "101 of 134 silent",
  }));
  return { ...model, rows };
}

describe.each(Object.entries(BAR_MODELS))("%s", (_, model) => {
  it.each(WIDTHS)("lets no text touch its neighbour or the edge at %i", (width) => {
    for (const one of [model, crowded(model)]) {
      const { texts, height } = layoutBars(one, { width });
      expect(collisions(texts)).toEqual([]);
      expect(clipped(texts, width, height)).toEqual([]);
    }
  });

  it.each(WIDTHS)("keeps bars inside the plot and off their labels at %i", (width) => {
    const { bars, plot, texts } = layoutBars(crowded(model), { width });
    const labels = texts.filter(({ role }) => role === "row-label" || role === "remark").map(boxOf);
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(plot.x - 0.01);
      expect(bar.x + bar.width).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
      expect(labels.some((label) => overlap(label, bar))).toBe(false);
    }
  });
});

describe("a timeline", () => {
  it.each(WIDTHS)("lets no text touch its neighbour or the edge at %i", (width) => {
    const { texts, height } = layoutTimeline(TIMELINE, width);
    expect(collisions(texts)).toEqual([]);
    expect(clipped(texts, width, height)).toEqual([]);
  });

  it("keeps marks of a row apart", () => {
    const { points } = layoutTimeline(TIMELINE, 340);
    for (const [index, one] of points.entries()) {
      for (const two of points.slice(index + 1))
        expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(12);
    }
  });
});

describe("wrapping", () => {
  it("keeps lines within the width and cuts a word no line can hold", () => {
    const lines = wrapText("Pneumonoultramicroscopicsilicovolcanoconiosis and more", 90, 13);
    expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(90);
    expect(lines.join("").replaceAll(" ", "")).toBe("Pneumonoultramicroscopicsilicovolcanoconiosisandmore");
  });
});

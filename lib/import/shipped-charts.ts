import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ChartDefinition } from "@/lib/charts/definition";
import { ChartLine } from "@/lib/schemas/chart-line";
import { type Fault, type Placed, parseLines } from "./data-set";

/** A published chart with every revision of its definition, oldest first. */
export interface PublishedChart {
  id: string;
  revisions: { n: number; definition: ChartDefinition; publishedOn: string; change: string | null }[];
  withdrawn: { reason: string; successor: string | null; on: string } | null;
}

/** Where published charts are looked up; the file shipped with the site today, the database once editors publish. */
export interface ChartStore {
  findChart: (id: string) => Promise<PublishedChart | null>;
  listCharts: () => Promise<PublishedChart[]>;
}

export const CHARTS_FILE = "charts.jsonl";

/** Reads the file; a line that is not what its schema says becomes a fault. */
export async function readCharts(path: string): Promise<{ lines: Placed<ChartLine>[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const content = await readFile(path, "utf8").catch(() => null);
  if (content === null)
    return { lines: [], faults: [{ file: CHARTS_FILE, line: 0, message: "cannot be read" }] };
  const lines = parseLines({ file: CHARTS_FILE, content, schema: ChartLine, faults });
  return { lines, faults: [...faults, ...checkCharts(lines)] };
}

/** Revisions count up without a gap, and a successor is a chart that stands. */
function checkCharts(lines: readonly Placed<ChartLine>[]): Fault[] {
  const seen = new Map<string, number>();
  const last = new Map(lines.map(({ value }) => [value.id, value]));
  return lines.flatMap(({ value, file, line }) => {
    const expected = (seen.get(value.id) ?? 0) + 1;
    seen.set(value.id, value.revision);
    const messages = [
      ...(value.revision === expected
        ? []
        : [`is revision ${value.revision} of ${value.id} where ${expected} is due`]),
      ...(value.successor === null || last.get(value.successor)?.status === "published"
        ? []
        : [`names the successor ${value.successor}, which is no published chart`]),
    ];
    return messages.map((message) => ({ file, line, message }));
  });
}

export function gatherCharts(lines: readonly ChartLine[]): PublishedChart[] {
  const charts = new Map<string, PublishedChart>();
  for (const { id, revision, definition, publishedOn, change, status, reason, successor } of lines) {
    const chart = charts.get(id) ?? { id, revisions: [], withdrawn: null };
    chart.revisions.push({ n: revision, definition, publishedOn, change });
    chart.withdrawn = status === "withdrawn" ? { reason: reason ?? "", successor, on: publishedOn } : null;
    charts.set(id, chart);
  }
  return [...charts.values()];
}

/** The store over a file, read again when the file changes. */
export function chartsIn(path: string): ChartStore {
  let kept: { stamp: number; charts: PublishedChart[] } | undefined;
  const listCharts = async () => {
    const stamp = (await stat(path)).mtimeMs;
    if (kept?.stamp !== stamp) {
      const { lines } = await readCharts(path);
      kept = { stamp, charts: gatherCharts(lines.map(({ value }) => value)) };
    }
    return kept.charts;
  };
  return {
    listCharts,
    findChart: async (id) => (await listCharts()).find((chart) => chart.id === id) ?? null,
  };
}

/** The charts this site publishes; the setting lets a test bring its own. */
export const shippedCharts: ChartStore = chartsIn(
  process.env.SHIPPED_CHARTS_FILE || join(process.cwd(), "prisma/data", CHARTS_FILE),
);

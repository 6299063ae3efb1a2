import { readFile } from "node:fs/promises";
import { ChartLine } from "@/lib/schemas/chart-line";
import { type Fault, type Placed, parseLines } from "./data-set";

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

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Holdings } from "@/lib/domain/holdings";
import { csvWriter, type FileInput, ndjsonWriter } from "@/lib/export/api/files";
import { writeXlsx } from "@/lib/export/chart-xlsx";
import { type Lines, linesOf } from "@/lib/import/record-lines";
import { readTable } from "@/lib/import/table/read-table";
import { judgeFile } from "@/tests/support/importing";
import { readShippedHoldings } from "@/tests/support/shipped-holdings";

let holdings: Holdings;
let lines: Lines;

beforeAll(async () => {
  const all = await readShippedHoldings();
  holdings = all.at(-1) as Holdings;
  lines = linesOf(holdings);
});

function write(of: "positions" | "evidence", as: "csv" | "ndjson", isRaw = false): string {
  const place = { origin: "https://example.org", release: 2 };
  const input: FileInput = { of, place, names: holdings, isRaw };
  const { begin, write } = as === "csv" ? csvWriter(input) : ndjsonWriter(input);
  return begin + write(holdings.positions);
}

describe("our own files, imported as they are", () => {
  it.each([
    ["evidence.csv", "evidence", "csv"],
    ["positions.csv", "positions", "csv"],
    ["evidence.ndjson", "evidence", "ndjson"],
    ["positions.ndjson", "positions", "ndjson"],
  ] as const)("change nothing: %s", async (name, of, as) => {
    const { summary, changes } = await judgeFile(name, write(of, as), { lines });
    const passages = holdings.positions.flatMap(({ evidence }) => evidence).length;
    const rows = name === "positions.csv" ? holdings.positions.length : passages;
    expect(summary.counts).toMatchObject({ unchanged: rows, error: 0, update: 0, create: 0, conflict: 0 });
    expect(summary.unknown).toEqual([]);
    expect(changes).toEqual([]);
  });

  it("change nothing as the data set is shipped, every file of it", async () => {
    for (const name of ["positions", "stakeholders", "items", "sources", "memberships", "not-applicable"]) {
      const text = await readFile(`prisma/data/1-founding-documents/${name}.jsonl`, "utf8");
      const { summary, changes, rows } = await judgeFile(`${name}.jsonl`, text, { lines });
      const problems = rows.flatMap((row) => row.problems);
      expect(problems, name).toEqual([]);
      expect(summary.counts.unchanged + summary.counts.update, name).toBe(rows.length);
      if (name !== "stakeholders" && name !== "sources") expect(changes, name).toEqual([]);
    }
  });

  it("change nothing from a workbook", async () => {
    const { columns, rows } = await readTable(
      "evidence.csv",
      new TextEncoder().encode(write("evidence", "csv")),
    );
    const some = rows.slice(0, 200).map(({ cells }) => cells);
    const bytes = await writeXlsx({ sheet: "Evidence", header: columns, rows: some });
    const { summary } = await judgeFile("evidence.xlsx", bytes, { lines });
    expect(summary.counts).toMatchObject({ unchanged: some.length, error: 0, update: 0, create: 0 });
  });

  it("bring the whole record back where there is none of it", async () => {
    const empty: Lines = { ...lines, position: new Map() };
    const raw = write("evidence", "csv").replace(/^(\uFEFF?release,evidence,)position,/, "$1was,");
    const { changes, rows } = await judgeFile("evidence.csv", raw, { lines: empty });
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    const back = new Map(changes.map(({ line }) => [JSON.stringify(line), true]));
    expect(back.size).toBe(lines.position.size);
    const sortedOf = (all: Iterable<object | null>) =>
      [...all].map((one) => JSON.stringify(one, sortKeys)).sort();
    expect(sortedOf(changes.map(({ line }) => line))).toEqual(sortedOf(lines.position.values()));
  });
});

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHART_KINDS } from "@/lib/charts/definition";
import { readCharts } from "@/lib/import/shipped-charts";
import type { ChartLine } from "@/lib/schemas/chart-line";

const FILE = join(mkdtempSync(join(tmpdir(), "charts-")), "charts.jsonl");

function line(over: Partial<ChartLine> = {}): string {
  return JSON.stringify({
    id: "Ab12Cd34",
    revision: 1,
    publishedOn: "2026-11-26",
    definition: { kind: "stance", title: "T" },
    ...over,
  });
}

async function faultsOf(...lines: string[]): Promise<string[]> {
  writeFileSync(FILE, `${lines.join("\n")}\n`);
  return (await readCharts(FILE)).faults.map(({ line: at, message }) => `${at}: ${message}`);
}

describe("the shipped charts", () => {
  it("are in order, at least eight, of every kind, and none is withdrawn", async () => {
    const { lines, faults } = await readCharts("prisma/data/charts.jsonl");
    expect(faults).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(lines.filter(({ value }) => value.status === "withdrawn")).toEqual([]);
    const kinds = new Set(lines.map(({ value }) => value.definition.kind));
    expect([...kinds].sort()).toEqual([...CHART_KINDS].sort());
  });
});

describe("the rules of the file", () => {
  it.each([
    ["an id that is not eight base58 digits", line({ id: "Ab12Cd3O" }), /eight base58/],
    [
      "a revision out of turn",
      line({ revision: 2, change: "why" }),
      /is revision 2 of Ab12Cd34 where 1 is due/,
    ],
    ["a withdrawal without a reason", line({ status: "withdrawn" }), /a reason exactly when/],
    [
      "a successor that is no chart",
      line({ status: "withdrawn", reason: "r", successor: "Zz12Cd34" }),
      /no published chart/,
    ],
    ["a change without a reason", `${line()}\n${line({ revision: 2 })}`, /says why it changed/],
    [
      "a control character",
      line({ definition: { kind: "stance", title: "a\u0007b" } as ChartLine["definition"] }),
      /control/,
    ],
    ["a word it does not know", line().replace('"T"', '"T","colour":"red"'), /colour/],
  ])("refuse %s", async (_, text, message) => {
    expect((await faultsOf(...text.split("\n"))).join()).toMatch(message);
  });
});

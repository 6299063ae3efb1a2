import { appendFileSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHART_KINDS } from "@/lib/charts/definition";
import { chartsIn, gatherCharts, readCharts } from "@/lib/import/shipped-charts";
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
    const charts = gatherCharts(lines.map(({ value }) => value));
    expect(charts.length).toBeGreaterThanOrEqual(8);
    expect(charts.filter(({ withdrawn }) => withdrawn)).toEqual([]);
    const kinds = new Set(charts.map(({ revisions }) => revisions.at(-1)?.definition.kind));
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

describe("the store", () => {
  it("finds a chart with all its revisions, and sees when the file changes", async () => {
    writeFileSync(FILE, `${line()}\n`);
    const store = chartsIn(FILE);
    expect((await store.findChart("Ab12Cd34"))?.revisions).toHaveLength(1);
    expect(await store.findChart("Zz12Cd34")).toBeNull();
    appendFileSync(FILE, `${line({ revision: 2, change: "A better title." })}\n`);
    utimesSync(FILE, new Date(), new Date(Date.now() + 5000));
    const chart = await store.findChart("Ab12Cd34");
    expect(chart?.revisions.map(({ n, change }) => [n, change])).toEqual([
      [1, null],
      [2, "A better title."],
    ]);
  });

  it("keeps what a withdrawn chart was, why it went and what follows", async () => {
    writeFileSync(
      FILE,
      [
        line(),
        line({ revision: 2, change: "x", status: "withdrawn", reason: "Miscounted.", successor: "Zz12Cd34" }),
        line({ id: "Zz12Cd34" }),
      ].join("\n"),
    );
    const chart = await chartsIn(FILE).findChart("Ab12Cd34");
    expect(chart?.withdrawn).toEqual({ reason: "Miscounted.", successor: "Zz12Cd34", on: "2026-11-26" });
  });
});

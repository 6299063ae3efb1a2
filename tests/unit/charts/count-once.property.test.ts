import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSalienceByThreat } from "@/lib/charts/build-salience-by-threat";
import { buildStanceByMechanism } from "@/lib/charts/build-stance-by-mechanism";
import type { BarChartModel } from "@/lib/charts/chart-model";
import { stateRows } from "@/lib/domain/matrix";
import { BASES, SALIENCES, STANCES } from "@/lib/domain/vocabulary";
import { contextOf, holdings, matrixOf, position } from "./small-holdings";

const WHO = ["AAA", "BBB", "CCC", "DDD", "EEE", "GRP"];

const stances = fc.record({
  who: fc.constantFrom(...WHO),
  on: fc.constantFrom("sharing", "strikes", "root"),
  kind: fc.constant("mechanism" as const),
  value: fc.constantFrom(...STANCES),
  basis: fc.constantFrom(...BASES),
  saidOn: fc.constantFrom("2018", "2021-08-15", "2024-03", null),
});
const saliences = fc.record({
  who: fc.constantFrom(...WHO),
  on: fc.constantFrom("home", "drugs"),
  kind: fc.constant("threat" as const),
  value: fc.constantFrom(...SALIENCES),
  basis: fc.constantFrom(...BASES),
});
const sketches = fc.array(fc.oneof(stances, saliences), { maxLength: 40 });

/** Being called on can never be official (codebook). */
function legal({ value, basis }: { value: string; basis: string }): boolean {
  return value !== "called-on" || basis !== "official";
}

function check(model: BarChartModel, states: number, spoken: ReadonlySet<string>): void {
  for (const row of model.rows) {
    const counted = model.marks.filter((mark) => mark.row === row.code).flatMap((mark) => mark.stakeholders);
    expect(new Set(counted).size).toBe(counted.length);
    expect(counted).not.toContain("GRP");
    for (const code of counted) expect(spoken).toContain(`${code} ${row.code}`);
    expect(counted.length + (row.silent?.total ?? Number.NaN)).toBe(states);
    const { total = 0, searched = 0, unread = 0, notApplicable = 0 } = row.silent ?? {};
    expect(searched + unread + notApplicable).toBe(total);
  }
  for (const mark of model.marks) {
    expect(mark.value).toBe(mark.stakeholders.length);
    expect(mark.positions.length).toBeGreaterThanOrEqual(mark.value);
  }
}

describe("whatever is on record", () => {
  it("counts every state at most once in a row, never a silent one, and leaves none out", () => {
    fc.assert(
      fc.property(sketches, (all) => {
        const positions = all.filter(legal).map((sketch) => position(sketch));
        const context = contextOf(holdings({ positions }));
        const spoken = new Set(positions.map((one) => `${one.stakeholder} ${one.item}`));
        const [mechanisms, threats] = [matrixOf(context, "mechanism"), matrixOf(context, "threat")];
        check(buildStanceByMechanism(mechanisms, context), stateRows(mechanisms).length, spoken);
        check(buildSalienceByThreat(threats, context), stateRows(threats).length, spoken);
      }),
    );
  });
});

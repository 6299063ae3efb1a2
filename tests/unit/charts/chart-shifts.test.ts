import { describe, expect, it } from "vitest";
import { compareStandingCharts, type StandingChart } from "@/lib/charts/chart-shifts";
import { definitionOf, world } from "./published-models";
import { holdings, position } from "./small-holdings";

const DAY = "2026-01-01";
const chart = (id: string, over: Partial<StandingChart> = {}): StandingChart => ({
  id,
  isWithdrawn: false,
  definition: { ...definitionOf("stance"), title: id },
  ...over,
});
const before = holdings();
const more = position({ who: "DDD", on: "strikes", value: "supports", basis: "official" });
const after = holdings({ positions: [...before.positions, more] });

function shifts(was: StandingChart[], is: StandingChart[], data = before) {
  const [then, now] = [
    { charts: was, holdings: before },
    { charts: is, holdings: data },
  ];
  return compareStandingCharts(then, now, { day: DAY, world }).map(({ id, shift }) => [id, shift]);
}

describe("a live chart", () => {
  it("shifts when its numbers do, and not when they do not", () => {
    const charts = [
      chart("stance"),
      chart("threats", { definition: { ...definitionOf("salience"), title: "t" } }),
    ];
    expect(shifts(charts, charts)).toEqual([]);
    expect(shifts(charts, charts, after)).toEqual([["stance", "renumbered"]]);
  });

  it("shifts when it is published, defined otherwise, withdrawn, put back, or left without a subject", () => {
    const [standing, gone] = [chart("x"), chart("x", { isWithdrawn: true })];
    expect(shifts([], [standing])).toEqual([["x", "new"]]);
    const renamed = chart("x", { definition: { ...standing.definition, title: "Another title" } });
    expect(shifts([standing], [renamed])).toEqual([["x", "redefined"]]);
    expect(shifts([standing], [gone])).toEqual([["x", "withdrawn"]]);
    expect(shifts([gone], [standing])).toEqual([["x", "again"]]);
    expect(shifts([gone], [gone])).toEqual([]);
    const line = { ...definitionOf("timeline"), stakeholders: ["AAA"], title: "t" };
    const timeline = [chart("line", { definition: line })];
    const without = holdings({ stakeholders: before.stakeholders.filter(({ code }) => code !== "AAA") });
    expect(shifts(timeline, timeline, without)).toEqual([["line", "emptied"]]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatedCell } from "@/lib/domain/cell";
import { compareWithout, DROP_KINDS, fateOf, leaveOut, listDrops } from "@/lib/domain/fragility";
import { listGroundedCells, rankDrops, sortDrops, standsAlone } from "@/lib/domain/fragility-ranking";
import { BASES } from "@/lib/domain/vocabulary";
import { anyDay, anyPositions } from "../../support/arbitrary-holdings";
import {
  EVERYTHING,
  lookAt,
  makeHoldings,
  makePosition,
  makeSource,
  statedIn,
  WORLD,
} from "../../support/holdings";

const ALL = new Set(WORLD.sources.map(({ id }) => id));
const anyLens = fc
  .tuple(anyDay, fc.subarray([...BASES], { minLength: 1 }))
  .map(([asOf, layers]) => ({ ...EVERYTHING, asOf, layers }));

describe("leaving a source out, whatever the positions", () => {
  it("changes nothing when it backs nothing and was read for nobody", () => {
    const idle = makeSource("idle", { codedFor: [] });
    fc.assert(
      fc.property(anyPositions, anyLens, (positions, lens) => {
        const holdings = makeHoldings(positions, { sources: [...WORLD.sources, idle] });
        const { changes, nowUnread } = compareWithout(holdings, lens, new Set(["idle"]));
        expect(changes).toEqual([]);
        expect(nowUnread).toEqual([]);
      }),
    );
  });

  it("makes every cell silent when it is all there is", () => {
    fc.assert(
      fc.property(anyPositions, anyLens, (positions, lens) => {
        const holdings = makeHoldings(positions);
        const { changes, before, after } = compareWithout(holdings, lens, ALL);
        const stated = before.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.filter(({ status }) => status === "stated")),
        );
        expect(changes).toHaveLength(stated.length);
        expect(changes.every(({ fate }) => fate === "silent")).toBe(true);
        for (const { rows } of after)
          for (const { cells } of rows) for (const { status } of cells) expect(status).toBe("unread");
      }),
    );
  });

  it("is tallied for the ranking as it is found cell by cell", () => {
    fc.assert(
      fc.property(anyPositions, anyLens, fc.constantFrom(...DROP_KINDS), (positions, lens, kind) => {
        const holdings = makeHoldings(positions, {
          sources: [
            makeSource("whole", { codedFor: ["PAK"], authors: ["A", "B"], publisher: "One" }),
            makeSource("part", { codedFor: ["PAK"], authors: ["B"], publisher: "Two" }),
          ],
        });
        const cells = listGroundedCells(holdings, lens);
        for (const { fates, changed, ...drop } of rankDrops(holdings, lens, { kind, cells })) {
          const { changes } = compareWithout(holdings, lens, new Set(drop.sources.map(({ id }) => id)));
          for (const [fate, count] of Object.entries(fates))
            expect(changes.filter((change) => change.fate === fate)).toHaveLength(count);
          expect(changed).toBe(changes.filter(({ fate }) => fate !== "beside").length);
        }
      }),
    );
  });
});

describe("what a lost source does to a cell", () => {
  const own = makePosition({ value: "supports", basis: "official", source: "whole", on: "2022-01-01" });
  const later = makePosition({ value: "opposes", basis: "official", source: "part", on: "2023-01-01" });
  const said = makePosition({ value: "supports", basis: "analyst", source: "part", on: "2023-01-01" });
  const fate = (positions: Parameters<typeof makeHoldings>[0], lost: string) =>
    compareWithout(makeHoldings(positions), EVERYTHING, new Set([lost])).changes.map((one) => one.fate);

  it("is silence, a weaker layer, another value, or a change beside what leads", () => {
    expect(fate([own], "whole")).toEqual(["silent"]);
    expect(fate([own, said], "whole")).toEqual(["weaker"]);
    expect(fate([own, later], "part")).toEqual(["turned"]);
    expect(fate([own, said], "part")).toEqual(["beside"]);
    expect(fate([own, later], "whole")).toEqual(["beside"]);
  });

  it("is nothing where another report says the same", () => {
    const again = makePosition({ value: "supports", basis: "official", source: "part", on: "2021-01-01" });
    expect(fate([own, again], "part")).toEqual([]);
    const cell = statedIn(lookAt(makeHoldings([own])), "PAK", "intelligence-sharing");
    expect(fateOf(cell, { ...cell, statements: 9 } satisfies StatedCell)).toBeNull();
  });

  it("names the stakeholders that nobody has read for any more", () => {
    const { nowUnread } = compareWithout(makeHoldings([]), EVERYTHING, new Set(["whole"]));
    expect(nowUnread.map(({ code }) => code)).toEqual(["USA", "AFG", "AFG-REP", "SCO", "REGION"]);
  });
});

describe("what can be left out", () => {
  it("is each source, each author with all that bears the name, each publisher; nobody for an unsigned text", () => {
    const sources = [
      makeSource("b", { authors: ["X", "Y"], publisher: "P (carried by R), citing S" }),
      makeSource("a", { authors: ["Y"], publisher: "P" }),
      makeSource("d", { authors: [], publisher: "Not stated on the page" }),
      makeSource("c", { authors: [], publisher: "Q" }),
    ];
    const namesOf = (kind: (typeof DROP_KINDS)[number]) =>
      listDrops(sources, kind).map(({ name, sources: own }) => [name, own.map(({ id }) => id)]);
    expect(namesOf("source")).toEqual([
      ["a", ["a"]],
      ["b", ["b"]],
      ["c", ["c"]],
      ["d", ["d"]],
    ]);
    expect(namesOf("author")).toEqual([
      ["X", ["b"]],
      ["Y", ["b", "a"]],
    ]);
    expect(namesOf("publisher")).toEqual([
      ["P", ["b", "a"]],
      ["Q", ["c"]],
    ]);
  });

  it("is taken out of sources and positions and leaves the rest as it is", () => {
    const kept = makePosition({ source: "whole" });
    const left = leaveOut(makeHoldings([kept, makePosition({ source: "part" })]), new Set(["part"]));
    expect(left.positions).toEqual([kept]);
    expect(left.sources.map(({ id }) => id)).toEqual(["whole"]);
    expect(left.stakeholders).toBe(WORLD.stakeholders);
  });
});

describe("a cell stands alone", () => {
  const alone = (...positions: Parameters<typeof makeHoldings>[0][number][]) => {
    const [cell] = listGroundedCells(makeHoldings(positions), EVERYTHING);
    if (!cell) throw new Error("no cell");
    return (["source", "speaker", "analyst"] as const).filter((kind) => standsAlone(cell, kind));
  };

  it("on one source, one speaker, one analyst", () => {
    expect(alone(makePosition({ basis: "official" }))).toEqual(["source", "speaker"]);
    expect(alone(makePosition({ basis: "analyst" }))).toEqual(["source", "speaker", "analyst"]);
    expect(
      alone(makePosition({ basis: "analyst", by: "A" }), makePosition({ basis: "analyst", by: "B" })),
    ).toEqual(["source"]);
    expect(
      alone(
        makePosition({ basis: "analyst", by: null }),
        makePosition({ basis: "analyst", by: null, source: "part" }),
      ),
    ).toEqual([]);
  });
});

describe("the ranking", () => {
  it("turns with its column and keeps what changes most first among equals", () => {
    const holdings = makeHoldings([
      makePosition({ source: "whole" }),
      makePosition({ source: "part", stakeholder: "IND" }),
      makePosition({ source: "part", stakeholder: "USA" }),
    ]);
    const tallies = rankDrops(holdings, EVERYTHING, {
      kind: "source",
      cells: listGroundedCells(holdings, EVERYTHING),
    });
    const names = (id: string, desc: boolean) => sortDrops(tallies, { id, desc }).map(({ name }) => name);
    expect(names("changed", true)).toEqual(["part", "whole"]);
    expect(names("changed", false)).toEqual(["whole", "part"]);
    expect(names("name", true)).toEqual(["whole", "part"]);
    expect(names("turned", false)).toEqual(["part", "whole"]);
  });
});

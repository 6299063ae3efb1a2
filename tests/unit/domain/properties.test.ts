import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, StatedCell } from "@/lib/domain/cell";
import { buildGrid } from "@/lib/domain/grid";
import type { Matrix } from "@/lib/domain/matrix";
import type { Position } from "@/lib/domain/position";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import { anyDay, anyPosition, anyPositions } from "../../support/arbitrary-holdings";
import { lookAt, makeHoldings, WORLD } from "../../support/holdings";

const anyKind = fc.constantFrom(...ITEM_KINDS);
const anyLayers = fc.subarray([...BASES], { minLength: 1 });
const cellsOf = (matrix: Matrix) => matrix.rows.flatMap(({ cells }) => cells);
const statedOf = (matrix: Matrix) =>
  cellsOf(matrix).filter((cell): cell is StatedCell => cell.status === "stated");
const statementsOf = (cell: Cell | undefined) => (cell?.status === "stated" ? cell.statements : 0);
const marksIn = (cell: Cell | undefined) =>
  cell?.status === "stated"
    ? [cell.says && "says", cell.does && "does", cell.saidOf && "saidOf", cell.calledOn && "calledOn"].filter(
        Boolean,
      )
    : [];

/** Each cell of one matrix beside the cell at the same place of another. */
function* pairs(a: Matrix, b: Matrix) {
  for (const row of a.rows) {
    const other = b.rows.find(({ stakeholder }) => stakeholder.code === row.stakeholder.code);
    for (const [index, cell] of row.cells.entries()) yield [cell, other?.cells[index]] as const;
  }
}

describe("whatever the positions", () => {
  it("every position within the lens stands behind exactly one stated cell", () => {
    fc.assert(
      fc.property(anyPositions, anyKind, anyDay, anyLayers, (positions, kind, asOf, layers) => {
        const matrix = lookAt(makeHoldings(positions), { kind, asOf, layers });
        const existing = new Set(matrix.rows.map(({ stakeholder }) => stakeholder.code));
        const within = positions.filter(
          (p) =>
            p.kind === kind &&
            layers.includes(p.basis) &&
            existing.has(p.stakeholder) &&
            p.evidence.some(({ span }) => span.last <= asOf),
        );
        const behind = statedOf(matrix).reduce((sum, cell) => sum + cell.positions, 0);
        expect(behind).toBe(within.length);
        expect(matrix.positions.filter((p) => p.kind === kind)).toHaveLength(within.length);
      }),
    );
  });

  it("no stated cell is without a mark or a call, and no silent one has any", () => {
    fc.assert(
      fc.property(anyPositions, anyKind, anyDay, (positions, kind, asOf) => {
        for (const cell of cellsOf(lookAt(makeHoldings(positions), { kind, asOf }))) {
          expect(marksIn(cell).length > 0).toBe(cell.status === "stated");
        }
      }),
    );
  });

  it("one more position of an analyst never changes what a stakeholder says or does", () => {
    const byAnalyst = anyPosition.map((position): Position => ({ ...position, basis: "analyst" }));
    fc.assert(
      fc.property(anyPositions, byAnalyst, (positions, extra) => {
        const before = lookAt(makeHoldings(positions), { kind: extra.kind });
        const after = lookAt(makeHoldings([...positions, extra]), { kind: extra.kind });
        for (const [now, then] of pairs(after, before)) {
          if (now.status !== "stated") continue;
          const own = then?.status === "stated" ? then : { says: null, does: null, saidDoneGap: false };
          expect([now.says, now.does, now.saidDoneGap]).toEqual([own.says, own.does, own.saidDoneGap]);
        }
      }),
    );
  });

  it("taking a layer away never adds a mark and never changes the marks that stay", () => {
    fc.assert(
      fc.property(anyPositions, anyKind, anyLayers, (positions, kind, layers) => {
        const holdings = makeHoldings(positions);
        for (const [fewer, all] of pairs(lookAt(holdings, { kind, layers }), lookAt(holdings, { kind }))) {
          expect(marksIn(all)).toEqual(expect.arrayContaining(marksIn(fewer)));
          if (fewer.status === "stated" && fewer.says) expect(all).toMatchObject({ says: fewer.says });
          if (fewer.status === "stated" && fewer.does) expect(all).toMatchObject({ does: fewer.does });
        }
      }),
    );
  });

  it("a later day never knows of fewer statements or positions", () => {
    fc.assert(
      fc.property(anyPositions, anyKind, anyDay, anyDay, (positions, kind, one, other) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const holdings = makeHoldings(positions);
        const before = lookAt(holdings, { kind, asOf: early });
        const after = lookAt(holdings, { kind, asOf: late });
        expect(after.rows.length).toBeGreaterThanOrEqual(before.rows.length);
        for (const [then, now] of pairs(before, after)) {
          expect(statementsOf(now)).toBeGreaterThanOrEqual(statementsOf(then));
        }
      }),
    );
  });

  it("their order changes nothing", () => {
    const shuffled = anyPositions.chain((positions) =>
      fc.tuple(
        fc.constant(positions),
        fc.shuffledSubarray(positions, { minLength: positions.length, maxLength: positions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyKind, ([positions, permuted], kind) => {
        expect(lookAt(makeHoldings(permuted), { kind }).rows).toEqual(
          lookAt(makeHoldings(positions), { kind }).rows,
        );
      }),
    );
  });

  it("a group's loan changes nothing in any cell but the loan itself", () => {
    const withoutVia = (cell: Cell | undefined) => ({ ...cell, via: [] });
    fc.assert(
      fc.property(anyPositions, anyKind, anyDay, (positions, kind, asOf) => {
        const holdings = makeHoldings(positions);
        const lent = lookAt(holdings, { kind, asOf, applyToMembers: true });
        for (const [with_, without] of pairs(lent, lookAt(holdings, { kind, asOf }))) {
          expect(withoutVia(with_)).toEqual(withoutVia(without));
        }
      }),
    );
  });

  it("the grid by item is the grid by stakeholder turned round", () => {
    const choice = { who: "all" as const, group: null, pick: [], unread: true, asOf: "2026-01-01" };
    fc.assert(
      fc.property(anyPositions, anyKind, (positions, kind) => {
        const matrix = lookAt(makeHoldings(positions), { kind });
        const straight = buildGrid(matrix, WORLD.memberships, { ...choice, by: "stakeholder" });
        const turned = buildGrid(matrix, WORLD.memberships, { ...choice, by: "item" });
        expect(turned.columns.map(({ id }) => id)).toEqual(straight.rows.map(({ id }) => id));
        expect(turned.rows.map(({ id }) => id)).toEqual(straight.columns.map(({ id }) => id));
        expect(turned.rows.map(({ cells }) => cells)).toEqual(
          straight.columns.map((_, index) => straight.rows.map(({ cells }) => cells[index])),
        );
        const sum = (rows: { positions: number }[]) => rows.reduce((total, row) => total + row.positions, 0);
        expect(sum(turned.rows)).toBe(sum(straight.rows));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exhibit, exhibitsOf } from "@/lib/domain/cell-detail";
import type { RowChange, StatementChange } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import { compareDays, compareReleases } from "@/lib/domain/compare-records";
import { positionsBy } from "@/lib/domain/holdings";
import type { Position, Stakeholder } from "@/lib/domain/position";
import { anyDay, anyPosition } from "../../support/arbitrary-holdings";
import { EVERYTHING, makeHoldings, WORLD } from "../../support/holdings";

/** As published: the address of a passage names its source, stakeholder, item, place and phrase. */
const addressed = (position: Position): Position => ({
  ...position,
  evidence: position.evidence.map((piece) => ({
    ...piece,
    id: [position.source, position.stakeholder, position.item, piece.paragraph].join("/"),
  })),
});
const anyRecord = fc
  .array(anyPosition.map(addressed), { maxLength: 20 })
  // A passage backs a position once.
  .map((positions) => positions.map((one) => ({ ...one, evidence: one.evidence.slice(0, 1) })));
/** Two records that have some positions in common. */
const anyTwo = fc.tuple(anyRecord, anyRecord, anyRecord).map(
  ([kept, old, fresh]) =>
    [
      [...kept, ...old],
      [...fresh, ...kept],
    ] as const,
);

function applyStatements(before: readonly Exhibit[], changes: readonly StatementChange[]): Exhibit[] {
  const touched = new Set(changes.map(({ id }) => id));
  return [...before.filter(({ id }) => !touched.has(id)), ...changes.flatMap(({ after }) => after)];
}

function applyRows(
  before: readonly Stakeholder[],
  changes: readonly RowChange<Stakeholder>[],
): Stakeholder[] {
  const touched = new Set(changes.map(({ row }) => row.code));
  const now = changes.flatMap(({ what, row }) => (what === "gone" ? [] : [row]));
  return [...before.filter(({ code }) => !touched.has(code)), ...now];
}

const asSet = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
const heldIn = (positions: readonly Position[]) => exhibitsOf(positions, WORLD.sources);

describe("whatever two records hold", () => {
  it("the changes applied to the old one give the new one, passage by passage", () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const { statements } = compareReleases(makeHoldings(before), makeHoldings(after), EVERYTHING);
        expect(asSet(applyStatements(heldIn(before), statements))).toEqual(asSet(heldIn(after)));
      }),
    );
  });

  it("the changes applied to the register of the old one give that of the new one", () => {
    const anyRegister = fc
      .subarray([...WORLD.stakeholders])
      .chain((rows) =>
        fc.tuple(...rows.map((row) => fc.constantFrom(row, { ...row, name: `${row.name}, renamed` }))),
      );
    fc.assert(
      fc.property(anyRegister, anyRegister, (before, after) => {
        const { registers } = compareReleases(
          makeHoldings([], { stakeholders: before }),
          makeHoldings([], { stakeholders: after }),
          EVERYTHING,
        );
        expect(asSet(applyRows(before, registers.stakeholders))).toEqual(asSet(after));
      }),
    );
  });

  it("going back undoes it: what was added is withdrawn, and no passage is forgotten", () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const [there, back] = [
          compareReleases(makeHoldings(before), makeHoldings(after), EVERYTHING),
          compareReleases(makeHoldings(after), makeHoldings(before), EVERYTHING),
        ];
        expect(tallyChanges(back).passages).toBe(tallyChanges(there).passages);
        const added = there.statements.filter((change) => change.before.length === 0).map(({ id }) => id);
        const withdrawn = back.statements.filter(({ cause }) => cause === "withdrawn").map(({ id }) => id);
        expect(new Set(withdrawn)).toEqual(new Set(added));
        expect(back.cells).toHaveLength(there.cells.length);
      }),
    );
  });

  it("a statement is called new only when it was said after all that had been read for its stakeholder", () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const { statements } = compareReleases(makeHoldings(before), makeHoldings(after), EVERYTHING);
        for (const { cause, stakeholder, after: exhibits } of statements) {
          if (cause !== "new-statement") continue;
          const read = WORLD.sources.filter(({ codedFor }) => codedFor.includes(stakeholder));
          for (const { written } of read) expect((exhibits[0]?.span.first ?? "") > written.last).toBe(true);
        }
      }),
    );
  });
});

describe("whatever two days", () => {
  it("the changes applied to what had been said by the one give what had been said by the other", () => {
    fc.assert(
      fc.property(anyRecord, anyDay, anyDay, (positions, a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const { statements } = compareDays(makeHoldings(positions), { from, to, lens: EVERYTHING });
        const [old, now] = [positionsBy(positions, from), positionsBy(positions, to)];
        expect(asSet(applyStatements(heldIn(old), statements))).toEqual(asSet(heldIn(now)));
      }),
    );
  });
});

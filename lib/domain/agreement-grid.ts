import type { MatrixRow } from "./matrix";
import { ownWordOf } from "./own-word";
import { seriate } from "./seriation";
import {
  type Agreement,
  countBy,
  type Distance,
  distanceBetween,
  isEnough,
  type Measure,
  shareBy,
  stepOf,
  tallyAgreement,
} from "./similarity";
import type { Basis } from "./vocabulary";

/** One row and column of the grid: whoever it is, and where it stands on each mechanism, null where it is silent. */
export interface Voice {
  /** A code, or a code at a date; unique in the grid. */
  key: string;
  label: string;
  title: string;
  collective: boolean;
  steps: readonly (Distance | null)[];
}

export interface AgreementGrid {
  /** Like beside like. */
  voices: Voice[];
  /** By place in `voices`; a voice's place with itself is null. */
  cells: (Agreement | null)[][];
  /** Pairs with enough in common to be compared, of all pairs. */
  comparable: number;
  pairs: number;
}

/** Compares each voice with each other and lays like beside like. */
export function buildAgreementGrid(given: readonly Voice[]): AgreementGrid {
  const table = given.map((a, i) =>
    given.map((b, j) => (j < i ? tallyAgreement(distancesOf(a.steps, b.steps)) : null)),
  );
  const between = (i: number, j: number) =>
    i === j ? null : (table[Math.max(i, j)]?.[Math.min(i, j)] ?? null);
  const order = seriate(
    given.map(({ key }) => key),
    (i, j) => {
      const agreement = between(i, j);
      return agreement && shareBy("agreement", agreement);
    },
  );
  const all = table.flat().filter((agreement) => agreement !== null);
  return {
    voices: order.flatMap((index) => given[index] ?? []),
    cells: order.map((i) => order.map((j) => between(i, j))),
    comparable: all.filter(isEnough).length,
    pairs: all.length,
  };
}

/** Where a stakeholder stands on each mechanism of a matrix. */
export function stepsOf({ cells }: Pick<MatrixRow, "cells">, layers: readonly Basis[]): (Distance | null)[] {
  return cells.map((cell) => {
    const word = ownWordOf(cell, layers);
    return word && stepOf(word.value);
  });
}

function distancesOf(a: Voice["steps"], b: Voice["steps"]): Distance[] {
  const distances: Distance[] = [];
  for (let index = 0; index < a.length; index++) {
    const [step, other] = [a[index] ?? null, b[index] ?? null];
    if (step !== null && other !== null) distances.push(distanceBetween(step, other));
  }
  return distances;
}

/** One pair of the grid that has enough in common, seen as a tie. */
export interface Tie {
  a: Voice;
  b: Voice;
  agreement: Agreement;
  /** By net: whether agreement outweighs conflict, the other way round, or neither. */
  sign: "congruence" | "conflict" | "even";
  /** In mechanisms, without its sign. */
  strength: number;
}

/**
 * The pairs with enough in common as ties by one measure: how far they agree, how far they conflict, or which of the
 * two outweighs. A pair without any is no tie. Most conflict first, by agreement the most agreement first.
 */
export function tiesOf({ voices, cells }: AgreementGrid, measure: Measure): Tie[] {
  const ties = voices.flatMap((b, i) =>
    voices.slice(0, i).flatMap((a, j): Tie[] => {
      const agreement = cells[i]?.[j];
      if (!agreement || !isEnough(agreement)) return [];
      const count = countBy(measure, agreement);
      if (count === 0 && measure !== "net") return [];
      return [{ a, b, agreement, sign: signOf(measure, count), strength: Math.abs(count) }];
    }),
  );
  const turn = measure === "agreement" ? -1 : 1;
  const conflictOf = ({ agreement }: Tie) => countBy("conflict", agreement) / agreement.shared;
  return ties.sort(
    (left, right) =>
      turn * (conflictOf(right) - conflictOf(left)) || right.agreement.shared - left.agreement.shared,
  );
}

function signOf(measure: Measure, count: number): Tie["sign"] {
  if (measure === "conflict") return "conflict";
  return count > 0 ? "congruence" : count < 0 ? "conflict" : "even";
}

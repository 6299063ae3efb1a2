import { editDistance } from "./near-codes";
import { foldWord, WORD } from "./text-match";

/** A searched word, whether the record holds it in any form, and the words of the record that look like it. */
export interface WordReading {
  word: string;
  isKnown: boolean;
  alike: readonly string[];
}

export interface Correction {
  from: string;
  to: string;
}

/** Reads a word that the record does not hold as the nearest one that it does; a word that is held is left alone. */
export function chooseCorrections(readings: readonly WordReading[]): Correction[] {
  return readings.flatMap(({ word, isKnown, alike }) => {
    if (isKnown) return [];
    const [nearest] = alike
      .map((to) => ({ to, distance: editDistance(word, to) }))
      .filter(({ distance }) => distance <= allowedSlips(word))
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          Number(a.to[0] !== word[0]) - Number(b.to[0] !== word[0]) ||
          a.to.localeCompare(b.to),
      );
    return nearest ? [{ from: word, to: nearest.to }] : [];
  });
}

/** The search with its words corrected; quotes, minus signs and everything else stay as they were typed. */
export function applyCorrections(q: string, corrections: readonly Correction[]): string {
  const byWord = new Map(corrections.map(({ from, to }) => [from, to]));
  return q.replace(WORD, (word) => byWord.get(foldWord(word)) ?? word);
}

// A short word with two wrong letters could be anything; a long one with three is still itself.
function allowedSlips({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

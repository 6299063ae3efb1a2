import type { Entity } from "@/lib/domain/editorial";
import {
  type ImportSummary,
  type JudgedRow,
  noVerdicts,
  type UnknownWord,
  type VerdictCounts,
} from "@/lib/domain/imports";
import { titleOfRecord } from "@/lib/format/record-title";
import type { IdentifiedChange } from "@/lib/import/check-changes";
import { foldWord } from "@/lib/schemas/import-plan";
import type { Lexicon } from "./lexicon";
import type { RowEntry } from "./row-entries";

// Nobody explains more words than these by hand: such a file needs another column.
const MOST_UNKNOWN = 200;

/** An entry with the verdict it came to: whatever is wrong with it makes it an error, but for a conflict. */
export function toJudgedRow(entry: RowEntry, entity: Entity): JudgedRow {
  const { number, problems, differences, isLeftOut, verdict, own } = entry;
  const isNamed = Object.keys(own).length > 0;
  const title = entry.title || (isNamed ? titleOfRecord(entity, own).slice(0, 200) : "");
  const told = { number, title, problems, differences };
  if (isLeftOut) return { ...told, verdict: "left-out", problems: [], differences: [] };
  if (verdict === "conflict") return { ...told, verdict };
  return { ...told, verdict: problems.length > 0 || verdict === null ? "error" : verdict };
}

export function countVerdicts(rows: readonly JudgedRow[]): VerdictCounts {
  const counts = noVerdicts();
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}

/** The words nobody has explained yet, those of the most rows first. */
export function listUnknown(entries: readonly RowEntry[], lexicon: Lexicon): UnknownWord[] {
  const found = new Map<string, { field: string; word: string; rows: number }>();
  for (const { unknown, isLeftOut } of entries) {
    if (isLeftOut) continue;
    for (const { field, word } of unknown) {
      const key = `${field} ${foldWord(word)}`;
      const known = found.get(key) ?? { field, word, rows: 0 };
      known.rows++;
      found.set(key, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_UNKNOWN)
    .map((one) => ({ ...one, near: lexicon.near(one.field, one.word) }));
}

export function countRecords(changes: readonly IdentifiedChange[]): ImportSummary["records"] {
  const created = changes.filter(({ baseKey }) => baseKey === null).length;
  return { created, amended: changes.length - created };
}

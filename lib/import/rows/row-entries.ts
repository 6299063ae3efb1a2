import type { RowDifference, RowProblem, Verdict } from "@/lib/domain/imports";
import type { TableRow } from "@/lib/import/table/table";
import { type ImportPlan, importFields, LEAVE_OUT, saidOf } from "@/lib/schemas/import-plan";
import type { Field } from "@/lib/schemas/record-fields";
import type { Lexicon } from "./lexicon";

/** What one row, or one cell of a row of values, says of one record. */
export interface RowEntry {
  number: number;
  /** What the file itself says, by field, in our words. */
  own: Record<string, string>;
  /** What was said to stand for the fields it does not fill. */
  defaults: Record<string, string>;
  /** The column a field came from, where it is another than the plan's. */
  columns: Record<string, string>;
  problems: RowProblem[];
  unknown: { field: string; word: string }[];
  isLeftOut: boolean;
  /** What it came to, once its record was judged. */
  verdict: Verdict | null;
  title: string;
  differences: RowDifference[];
}

export interface EntryInput {
  columns: readonly string[];
  plan: ImportPlan;
  lexicon: Lexicon;
}

/** Turns rows into entries by a plan: columns into fields, words into ours, a row of values into one for each. */
export function entryReader({ columns, plan, lexicon }: EntryInput): (row: TableRow) => RowEntry[] {
  const fields = new Map(importFields(plan.entity).map((field) => [field.name, field]));
  const places = plan.columns.flatMap((role, place) =>
    role === "" || place >= columns.length ? [] : [{ role, place }],
  );
  const cells = places.filter(({ role }) => role.startsWith("cells:"));
  const plain = places.filter(({ role }) => !role.startsWith("cells:"));
  const used = new Set(places.map(({ place }) => place));
  const nameOf = (place: number) => columns[place] ?? "";

  const begin = (row: TableRow): RowEntry => {
    const problems = row.faults.flatMap(({ column, message }): RowProblem[] => {
      if (column === null) return [{ column: null, message }];
      return used.has(column) ? [{ column: nameOf(column), message }] : [];
    });
    const own: Record<string, string> = {};
    for (const { role, place } of plain) {
      const text = row.cells[place] ?? "";
      if (text !== "" && own[role] === undefined) own[role] = textFor(fields.get(role), text);
    }
    return {
      ...{ number: row.number, own, defaults: {}, columns: {}, problems, unknown: [], isLeftOut: false },
      ...{ verdict: null, title: "", differences: [] },
    };
  };

  return (row) => {
    const entry = begin(row);
    if (entry.problems.some(({ column }) => column === null)) return [entry];
    const valued = cells.filter(({ place }) => (row.cells[place] ?? "") !== "");
    if (cells.length > 0 && valued.length === 0) return [{ ...entry, isLeftOut: true }];
    const wide = valued.map(({ role, place }): RowEntry => {
      const named = role.slice("cells:".length);
      const name = nameOf(place);
      const own = { ...entry.own, [named]: name, value: row.cells[place] ?? "" };
      // A fault of another column of values is another entry's.
      const others = new Set(cells.filter((one) => one.place !== place).map((one) => nameOf(one.place)));
      const problems = entry.problems.filter(({ column }) => column === null || !others.has(column));
      return { ...entry, own, columns: { [named]: name, value: name }, problems, unknown: [] };
    });
    for (const one of cells.length > 0 ? wide : [entry]) {
      one.defaults = fillDefaults(plan, one, row, columns);
      translate(one, { plan, lexicon, columns });
    }
    return cells.length > 0 ? wide : [entry];
  };
}

/** A list is kept one a line: codes are divided by spaces too, names only by what cannot stand in one. */
function textFor(field: Field | undefined, text: string): string {
  if (field?.type !== "list") return text;
  const isCodes = field.name !== "authors";
  return text
    .split(isCodes ? /[\s,;|]+/ : /[;|\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n");
}

function fillDefaults(
  plan: ImportPlan,
  { own }: RowEntry,
  row: TableRow,
  columns: readonly string[],
): Record<string, string> {
  const given = Object.entries(plan.defaults).filter(
    ([field, text]) => text.trim() !== "" && own[field] === undefined,
  );
  return Object.fromEntries(
    given.map(([field, text]) => [
      field,
      // A source proposed with the file has its id from its own form.
      (field === "source" ? (saidOf(plan, field, text) ?? text) : text).replace(
        /\{([^{}]{1,80})\}/g,
        (whole, name: string) => {
          if (name === "cell") return own.value ?? whole;
          if (name === "heading") return own.item ?? own.stakeholder ?? whole;
          const place = columns.indexOf(name);
          return place === -1 ? whole : (row.cells[place] ?? "");
        },
      ),
    ]),
  );
}

/** Puts our words in the place of the file's, and notes those that nobody has explained yet. */
function translate(entry: RowEntry, { plan, lexicon, columns }: EntryInput): void {
  for (const [field, word] of Object.entries(entry.own)) {
    if (!lexicon.isClosed(field)) continue;
    const ours = lexicon.resolve(field, word) ?? explained(plan, lexicon, field, word);
    if (ours === LEAVE_OUT) entry.isLeftOut = true;
    else if (ours !== undefined) entry.own[field] = ours;
    else {
      entry.unknown.push({ field, word });
      const column = entry.columns[field] ?? columns[plan.columns.indexOf(field)] ?? null;
      const near = lexicon.near(field, word).filter((one) => one !== LEAVE_OUT);
      const hint = near.length === 0 ? "" : `; near: ${near.join(", ")}`;
      entry.problems.push({
        column,
        message: `“${word.slice(0, 60)}” is a word the record does not know${hint}`,
      });
    }
  }
}

function explained(plan: ImportPlan, lexicon: Lexicon, field: string, word: string): string | undefined {
  const said = saidOf(plan, field, word);
  if (said === undefined || said === LEAVE_OUT) return said;
  return lexicon.resolve(field, said);
}

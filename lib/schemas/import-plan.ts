import { z } from "zod";
import type { Entity } from "@/lib/domain/editorial";
import { EVIDENCE_FIELDS, FIELDS, type Field } from "./record-fields";

/** What a row of a file can be about; a chart is built, not tabulated. */
export const IMPORTABLE = [
  "position",
  "stakeholder",
  "item",
  "source",
  "membership",
  "not_applicable",
] as const satisfies readonly Entity[];
export type Importable = (typeof IMPORTABLE)[number];

/** Kinds of record that a file may name before they are on record. */
export const PROPOSED = ["stakeholder", "item", "source"] as const;
/** A source that the file comes from and the record does not have: the default of a file without a column for it. */
export const NEW_SOURCE = "+";

const MOST_OF_A_WORD = 400;
const short = z.string().max(MOST_OF_A_WORD);

/** What somebody said a file's columns and words mean; everything that turns its rows into records. */
export const ImportPlan = z.strictObject({
  /** What a row is about. */
  entity: z.enum(IMPORTABLE),
  /** What each column holds, by its place: a field, one of ROLES, or "" for a column that is left out. */
  columns: z.array(z.string().max(60)),
  /** What stands for a field that the file does not fill. {column} in it is the row's cell of that column. */
  defaults: z.record(z.string().max(60), z.string().max(2000)),
  /** What the file's words mean, by field and word; LEAVE_OUT leaves their rows out. */
  words: z.record(z.string().max(60), z.record(short, short)),
  /** Records that the file names and the record does not have yet, proposed with it. */
  fresh: z.array(
    z.strictObject({
      entity: z.enum(PROPOSED),
      /** The file's word for it. */
      word: short,
      draft: z.record(z.string().max(60), z.string().max(20_000)),
    }),
  ),
  /** Sources that the import records as searched for the stakeholders whose positions it takes from them. */
  widen: z.array(short),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const LEAVE_OUT = "-";

/** What a column can hold besides a field. */
export const ROLES = {
  key: "The id of the position in our own files",
  "evidence.id": "The id of the passage in our own files",
  release: "The release our own file was made of",
  "cells:item": "Values; its heading names an item",
  "cells:stakeholder": "Values; its heading names a stakeholder",
} as const;

const POSITION_FIELDS: readonly Field[] = [
  ...FIELDS.position,
  ...EVIDENCE_FIELDS.map((field) => ({ ...field, name: `evidence.${field.name}` })),
];

/** The fields a row can fill: of a position, its own and those of one passage. */
export function importFields(entity: Importable): readonly Field[] {
  return entity === "position" ? POSITION_FIELDS : FIELDS[entity];
}

/** A word as it is compared: capitals, spaces and hyphens make no difference. */
export function foldWord(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_\-–]+/g, " ")
    .trim();
}

/** What somebody said a word of the file means; undefined where nobody has. A file may hold any word at all. */
export function saidOf(
  { words }: Pick<ImportPlan, "words">,
  field: string,
  word: string,
): string | undefined {
  const known = Object.hasOwn(words, field) ? words[field] : undefined;
  const key = foldWord(word).slice(0, MOST_OF_A_WORD);
  return known && Object.hasOwn(known, key) ? known[key] : undefined;
}

/** The same header names the same kind of file, whatever its capitals: what was said of it is remembered under this. */
export function headerSignature(columns: readonly string[]): string {
  return columns.map(foldWord).join("\n");
}

export function emptyPlan(entity: Importable, columns: string[]): ImportPlan {
  return { entity, columns, defaults: {}, words: {}, fresh: [], widen: [] };
}

// A source and its day belong to one file: the next with the same columns is of another.
const OF_ONE_FILE = ["source", "evidence.saidOn", "evidence.paragraph", "evidence.url"];

/** What a plan says that will be true of the next file with the same header as well. */
export function toRemembered({ entity, columns, defaults, words }: ImportPlan): ImportPlan {
  const kept = Object.entries(defaults).filter(([field]) => !OF_ONE_FILE.includes(field));
  return { ...emptyPlan(entity, columns), defaults: Object.fromEntries(kept), words };
}

import type { Lines } from "@/lib/import/record-lines";
import { foldWord, type Importable, importFields } from "@/lib/schemas/import-plan";
import { makeLexicon } from "./lexicon";

/** Other names that a column of ours goes by. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...also("stakeholder", "stakeholder code|state|country|party|member state|government|actor|nation"),
  ...also("item", "item code|mechanism|thesis|resolution|motion|issue|question|topic"),
  ...also("value", "stance|salience|vote|answer|choice|response|stance or salience"),
  ...also("source", "source id|source code"),
  ...also("evidence.saidOn", "said on|date|day|vote date|saidon"),
  ...also("evidence.phrase", "quote|key phrase|quotation|wording"),
  ...also("evidence.paraphrase", "summary|in our words|gloss"),
  ...also("evidence.speaker", "speaker|delegate|spokesperson"),
  ...also("evidence.speakerRole", "speaker role|speakerrole|office"),
  ...also("evidence.url", "url|link to passage|address"),
  ...also("evidence.id", "evidence|evidence id"),
  ...also("blocks", "stands in the way of"),
  ...also("key", "position key|position id"),
]);

function also(field: string, names: string): [string, string][] {
  return names.split("|").map((name) => [name, field]);
}

/** What a file's rows are about, by what its columns are called. */
export function guessEntity(columns: readonly string[]): Importable {
  const names = new Set(columns.map((name) => squash(name)));
  const has = (...all: string[]) => all.every((name) => names.has(name));
  if (has("stakeholder", "item", "reason")) return "not_applicable";
  if (has("group", "member")) return "membership";
  if (has("codedfor") || has("publisher", "title")) return "source";
  if (has("scope", "code")) return "item";
  if (has("code", "shortname")) return "stakeholder";
  return "position";
}

export interface GuessInput {
  entity: Importable;
  columns: readonly string[];
  /** Some of the rows, to see what a column holds. */
  samples: readonly (readonly string[])[];
  lines: Lines;
}

const OUR_ID = /^[1-9A-HJ-NP-Za-km-z]{10}$/;

/** What each column may hold; "" where nothing tells. No field is guessed twice. */
export function guessColumns({ entity, columns, samples, lines }: GuessInput): string[] {
  const names = new Map(
    importFields(entity).flatMap(({ name, label }) => [
      [squash(name.replace(/^evidence\./, "")), name],
      [squash(name), name],
      [squash(label), name],
    ]),
  );
  const isPosition = entity === "position";
  const taken = new Set<string>();
  const roles = columns.map((column, place) => {
    const held = samples.map((cells) => cells[place] ?? "").filter((text) => text !== "");
    const isOurId = held.length > 0 && held.every((text) => OUR_ID.test(text));
    const name = squash(column);
    const field = isPosition
      ? (ownColumn(name, isOurId) ?? synonymOf(column) ?? names.get(name))
      : names.get(name);
    if (field === undefined || taken.has(field)) return "";
    taken.add(field);
    return field;
  });
  return isPosition && !taken.has("value") ? guessCells(roles, columns, lines) : roles;
}

/** Columns of our own files that no form has a field for. */
function ownColumn(name: string, isOurId: boolean): string | undefined {
  if (name === "release") return "release";
  if ((name === "position" || name === "key") && isOurId) return "key";
  if (name === "position") return "value";
  if ((name === "evidence" || name === "evidenceid" || name === "id") && isOurId) return "evidence.id";
  return undefined;
}

function synonymOf(column: string): string | undefined {
  return SYNONYMS.get(foldWord(column));
}

/** A table of stakeholders by items: the headings are names of the one or of the other. */
function guessCells(roles: readonly string[], columns: readonly string[], lines: Lines): string[] {
  const lexicon = makeLexicon("position", lines);
  const named = (field: string) =>
    columns.map((column, place) => roles[place] === "" && lexicon.resolve(field, column) !== undefined);
  const best = (["item", "stakeholder"] as const)
    .filter((field) => !roles.includes(field))
    .map((field) => ({ field, hits: named(field) }))
    .sort((a, b) => b.hits.filter(Boolean).length - a.hits.filter(Boolean).length)[0];
  if (!best) return [...roles];
  return roles.map((role, place) => (best.hits[place] ? `cells:${best.field}` : role));
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

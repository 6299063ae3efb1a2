import { type KnownCode, nearCodes } from "@/lib/domain/near-codes";
import type { Lines } from "@/lib/import/record-lines";
import { foldWord, type Importable, importFields, LEAVE_OUT } from "@/lib/schemas/import-plan";
import { choicesOf, type Field } from "@/lib/schemas/record-fields";

/** The words of the record that a file's words can name, field by field. */
export interface Lexicon {
  /** Our word for one of the file's that means the same beyond doubt; undefined where none does. */
  resolve: (field: string, word: string) => string | undefined;
  /** Our words that may have been meant, the nearest first. */
  near: (field: string, word: string) => string[];
  /** Whether a field takes only words that the record knows. */
  isClosed: (field: string) => boolean;
}

/** How other tables say what we call a stance; never taken without being asked. */
const STANCE_GUESSES: ReadonlyMap<string, string> = new Map([
  ...guess(
    "supports",
    "yes|y|aye|yea|for|in favour|in favor|agree|agrees|agreed|support|pro|approve|ja|oui|stimme zu",
  ),
  ...guess(
    "opposes",
    "no|n|nay|against|oppose|disagree|disagrees|contra|reject|rejects|nein|non|stimme nicht zu",
  ),
  ...guess(
    LEAVE_OUT,
    "abstain|abstained|abstains|abstention|neutral|absent|not voting|did not vote|enthaltung|none|n/a|?",
  ),
]);

function guess(ours: string, theirs: string): [string, string][] {
  return theirs.split("|").map((word) => [word, ours]);
}

// A file with more words than these that nobody knows has another column mistaken for one of ours.
const MOST_COMPARED = 500;

export function makeLexicon(entity: Importable, lines: Lines): Lexicon {
  const names = new Map<string, KnownCode[]>();
  const nearest = new Map<string, string[]>();
  const byWord = new Map<string, Map<string, string>>();
  for (const field of importFields(entity)) {
    const words = wordsOf(field, lines);
    if (words === null) continue;
    names.set(
      field.name,
      words.map(({ code, names }) => ({ code, name: names[0] ?? code })),
    );
    byWord.set(field.name, indexWords(words));
  }
  return {
    isClosed: (field) => byWord.has(field),
    resolve: (field, word) => byWord.get(field)?.get(foldWord(word)),
    near: (field, word) => {
      const key = `${field} ${foldWord(word)}`;
      const known = nearest.get(key);
      if (known !== undefined || nearest.size >= MOST_COMPARED) return known ?? [];
      const guessed = field === "value" ? STANCE_GUESSES.get(foldWord(word)) : undefined;
      const codes = nearCodes(word, names.get(field) ?? [], 3).map(({ code }) => code);
      const found = guessed === undefined ? codes : [guessed, ...codes.filter((code) => code !== guessed)];
      nearest.set(key, found);
      return found;
    },
  };
}

interface Word {
  code: string;
  names: string[];
}

function wordsOf(field: Field, lines: Lines): Word[] | null {
  const { type, pick } = field;
  if (type === "choice") return choicesOf(field).map((code) => ({ code, names: [] }));
  if (type !== "pick") return null;
  if (pick === "stakeholder")
    return [...lines.stakeholder.values()].map(({ code, name, shortName }) => ({
      code,
      names: [name, shortName],
    }));
  if (pick === "source")
    return [...lines.source.values()].map(({ id, title, url }) => ({ code: id, names: [title, url ?? id] }));
  return [...lines.item.values()].map(({ code, title, shortTitle }) => ({
    code,
    names: [title, shortTitle],
  }));
}

/** Codes before names; a name that two share names neither. */
function indexWords(words: readonly Word[]): Map<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, names } of words) {
    for (const name of new Set(names.map(foldWord))) {
      if (index.has(name) && index.get(name) !== code) shared.add(name);
      index.set(name, code);
    }
  }
  for (const name of shared) index.delete(name);
  for (const { code } of words) index.set(foldWord(code), code);
  return index;
}

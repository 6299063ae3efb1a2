import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password";

/** Words that whoever guesses at this site would try first; docs/security.md lists them too. */
export const SITE_WORDS = [
  "common",
  "ground",
  "isis",
  "iskp",
  "khorasan",
  "editor",
  "reviewer",
  "viewer",
  "admin",
];
// What is left of a password without the words that stand on the page or are known of its owner.
const SHORTEST_REST = 8;
// A hundred million guesses: the estimate below which the authors of zxcvbn call a password unsafe.
const FEWEST_GUESSES_LOG10 = 8;
// The estimate takes longer than its length; what is longer is judged by its start.
const JUDGED = 64;

/** Why a password will not do, as one sentence; null when it will. Any characters are good, and none is asked for. */
export function describeWeakPassword(password: string, known: readonly string[]): string | null {
  if (password.length < SHORTEST_PASSWORD)
    return `The password needs at least ${SHORTEST_PASSWORD} characters.`;
  if (password.length > LONGEST_PASSWORD)
    return `The password may have at most ${LONGEST_PASSWORD} characters.`;
  const [bare, rest] = [restOf(password, []), restOf(password, [...SITE_WORDS, ...partsOf(known)])];
  if (rest.length < bare.length && rest.length < SHORTEST_REST)
    return "The password is made of words that stand here for everybody to see: please choose others.";
  const { guessesLog10 } = estimator().check(password.slice(0, JUDGED), [...known]);
  return guessesLog10 < FEWEST_GUESSES_LOG10
    ? "The password is among those that are guessed first: please choose one that nobody else would."
    : null;
}

function partsOf(known: readonly string[]): string[] {
  return known
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length > 2);
}

function restOf(password: string, words: string[]): string {
  return words
    .reduce((rest, word) => rest.replaceAll(word, ""), password.toLowerCase())
    .replace(/[\s\d]/g, "");
}

let made: ZxcvbnFactory | undefined;

function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return made;
}

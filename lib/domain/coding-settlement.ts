import { type CodedPair, type CodedPosition, isDifference } from "./coding-match";
import type { Draft } from "./editorial";

/** What a reviewer can decide about a difference: whose coding stands, both, none, or one of the reviewer's own. */
const CODING_CHOICES = ["first", "second", "both", "none", "own"] as const;
export type CodingChoice = (typeof CODING_CHOICES)[number];

export interface CodingDecision {
  choice: CodingChoice;
  reason: string;
}

/** The choices that a difference leaves open. */
export function choicesFor({ first, second }: CodedPair<unknown>): CodingChoice[] {
  if (first !== null && second !== null) return ["first", "second", "both", "own", "none"];
  return first === null ? ["second", "none", "own"] : ["first", "none", "own"];
}

/** The decision typed for the pair at a place; null where none was made that the pair allows. */
export function decisionOf(decisions: Draft, place: number, pair: CodedPair<unknown>): CodingDecision | null {
  const choice = choicesFor(pair).find((one) => one === decisions[`${place}.choice`]);
  return choice ? { choice, reason: decisions[`${place}.reason`]?.trim() ?? "" } : null;
}

/** The places of differences about which nothing is decided yet. */
export function undecidedPlaces(pairs: readonly CodedPair<CodedPosition>[], decisions: Draft): number[] {
  return pairs.flatMap((pair, place) =>
    isDifference(pair) && decisionOf(decisions, place, pair) === null ? [place] : [],
  );
}

/** What becomes of a pair: the positions that stand, whose they are, and whether their codes are still to be given. */
export interface Settled<P> {
  /** The position of the first coding that it takes the place of; null where there was none. */
  was: P | null;
  stands: { position: P; of: "first" | "second" | "both"; isOwn: boolean }[];
}

/** Applies a decision; a pair that does not differ stands as the first coder has it. */
export function settlePair<P extends CodedPosition>(
  pair: CodedPair<P>,
  choice: CodingChoice | null,
): Settled<P> {
  const { first, second } = pair;
  const stand = (position: P | null, of: "first" | "second" | "both", isOwn = false) =>
    position === null ? [] : [{ position, of, isOwn }];
  if (choice === "none") return { was: first, stands: [] };
  if (choice === "second") return { was: first, stands: stand(second, "second") };
  if (choice === "own") return { was: first, stands: stand(first ?? second, "both", true) };
  if (choice !== "both" || first === null || second === null)
    return { was: first, stands: stand(first, "first") };
  if (first.basis === second.basis && first.value === second.value)
    return { was: first, stands: stand(joinPassages(first, second), "both") };
  return { was: first, stands: [...stand(first, "first"), ...stand(second, "second")] };
}

/** One position with the passages of both, a passage that both have once. */
function joinPassages<P extends CodedPosition>(first: P, second: P): P {
  const passageOf = ({ paragraph, url, phrase }: P["evidence"][number]) => `${paragraph ?? url} ${phrase}`;
  const known = new Set(first.evidence.map(passageOf));
  return {
    ...first,
    blocks: [...new Set([...first.blocks, ...second.blocks])],
    evidence: [...first.evidence, ...second.evidence.filter((piece) => !known.has(passageOf(piece)))],
  };
}

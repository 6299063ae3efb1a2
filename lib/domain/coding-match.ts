import { groupBy } from "./group-by";
import { BASES, type Basis, type ItemKind, type PositionValue, SALIENCES, STANCES } from "./vocabulary";

/** What one coder found in a source: the coded part of a position, and where it stands. */
export interface CodedPosition {
  stakeholder: string;
  item: string;
  kind: ItemKind;
  value: PositionValue;
  basis: Basis;
  blocks: readonly string[];
  evidence: readonly { paragraph: number | null; url: string | null; phrase: string }[];
}

/** A position that both found, or one that only one of them did. */
export type CodedPair<P> = { first: P; second: P } | { first: P; second: null } | { first: null; second: P };

/** Fields in which two codings of one position can differ so that somebody has to settle it. */
const CODED_FIELDS = ["value", "basis", "blocks", "passage"] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

const ORDER: readonly string[] = [...BASES, ...STANCES, ...SALIENCES];

/**
 * Matches two codings of one source. Only positions of the same stakeholder and item are matched, each once:
 * first those of the same basis and value, then of the same basis, then of the same value, then what is left over.
 * Among equals those that rest on the most paragraphs in common come first. Sorted by stakeholder and item.
 */
export function matchCodings<P extends CodedPosition>(
  first: readonly P[],
  second: readonly P[],
): CodedPair<P>[] {
  const cellOf = ({ stakeholder, item }: P) => `${stakeholder} ${item}`;
  const [mine, theirs] = [groupBy(first, cellOf), groupBy(second, cellOf)];
  const cells = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
  return cells.flatMap((cell) => matchCell(mine.get(cell) ?? [], theirs.get(cell) ?? []));
}

function matchCell<P extends CodedPosition>(first: readonly P[], second: readonly P[]): CodedPair<P>[] {
  const candidates = first.flatMap((a) => second.map((b) => ({ first: a, second: b })));
  candidates.sort((a, b) => compareClaims(claimOf(a), claimOf(b)));
  const taken = new Set<P>();
  const pairs = candidates.filter((pair) => {
    if (taken.has(pair.first) || taken.has(pair.second)) return false;
    taken.add(pair.first).add(pair.second);
    return true;
  });
  const left = (positions: readonly P[]) =>
    positions.filter((one) => !taken.has(one)).sort((a, b) => codeOf(a) - codeOf(b));
  return [
    ...pairs,
    ...left(first).map((one) => ({ first: one, second: null })),
    ...left(second).map((one) => ({ first: null, second: one })),
  ];
}

/** How good a match is, the best first; the codes decide what is still even, whoever is called the first coder. */
function claimOf({ first, second }: { first: CodedPosition; second: CodedPosition }): number[] {
  const [isBasis, isValue] = [first.basis === second.basis, first.value === second.value];
  const pass = isBasis && isValue ? 0 : isBasis ? 1 : isValue ? 2 : 3;
  const codes = [codeOf(first), codeOf(second)].sort((a, b) => a - b);
  return [pass, -countShared(first, second), ...codes];
}

function compareClaims(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function codeOf({ basis, value }: CodedPosition): number {
  return ORDER.indexOf(basis) * ORDER.length + ORDER.indexOf(value);
}

function placesOf({ evidence }: CodedPosition): Set<string> {
  return new Set(evidence.map(({ paragraph, url }) => String(paragraph ?? url)));
}

function countShared(a: CodedPosition, b: CodedPosition): number {
  const places = placesOf(b);
  return [...placesOf(a)].filter((place) => places.has(place)).length;
}

/** In which fields the two codings of a position differ; none where only one coder has it. */
export function differingCodes({ first, second }: CodedPair<CodedPosition>): CodedField[] {
  if (first === null || second === null) return [];
  const same: Record<CodedField, boolean> = {
    value: first.value === second.value,
    basis: first.basis === second.basis,
    blocks: [...first.blocks].sort().join() === [...second.blocks].sort().join(),
    passage: countShared(first, second) > 0,
  };
  return CODED_FIELDS.filter((field) => !same[field]);
}

/** Whether somebody has to settle it. */
export function isDifference(pair: CodedPair<CodedPosition>): boolean {
  return pair.first === null || pair.second === null || differingCodes(pair).length > 0;
}

import type { Exhibit } from "./cell-detail";
import { groupBy } from "./group-by";
import type { Evidence, Position } from "./position";
import type { PositionValue } from "./vocabulary";

/** What tells one statement from another. */
interface StatementParts {
  statement: string | null;
  source: string;
  stakeholder: string;
  item: string;
  value: PositionValue;
  piece: Pick<Evidence, "speaker" | "saidOn" | "span">;
}

/**
 * One statement, however often reported: same speaker, stakeholder, item, day and value count once
 * (design rule 7), and so do sources known to report one statement, whomever each of them names. An unnamed
 * speaker is told apart by the source, so two unsigned pieces stay two.
 */
function keyOf({ statement, source, stakeholder, item, value, piece }: StatementParts): string {
  if (statement !== null) return ["statement", statement, stakeholder, item, value].join("|");
  const speaker = piece.speaker ?? `source ${source}`;
  return [speaker, stakeholder, item, piece.saidOn ?? piece.span.last, value].join("|");
}

export function statementKey(position: Position, piece: Evidence): string {
  return keyOf({ ...position, piece });
}

/** The same for a passage shown with its source. */
export function exhibitKey(exhibit: Exhibit): string {
  const { source } = exhibit;
  return keyOf({ ...exhibit, statement: source.statement, source: source.id, piece: exhibit });
}

/** How many distinct statements stand behind some positions. */
export function countStatements(positions: readonly Position[]): number {
  // Most cells rest on one passage, and a page asks for thousands of cells.
  if (positions.length === 1 && positions[0]?.evidence.length === 1) return 1;
  const keys = new Set<string>();
  for (const position of positions) {
    for (const evidence of position.evidence) keys.add(statementKey(position, evidence));
  }
  return keys.size;
}

/**
 * The positions that say something others do not: a further report of the same statements on the same basis is
 * no further position. Of several reports the best stays (Source.statement), else the first.
 */
export function distinctPositions(positions: readonly Position[]): Position[] {
  if (positions.length === 1) return [...positions];
  const seen = new Set<string>();
  const kept = new Set<Position>();
  const bestFirst = [...positions].sort((a, b) => Number(isBestReport(b)) - Number(isBestReport(a)));
  for (const position of bestFirst) {
    const keys = position.evidence.map((piece) => `${position.basis}|${statementKey(position, piece)}`);
    if (keys.some((key) => !seen.has(key))) kept.add(position);
    for (const key of keys) seen.add(key);
  }
  return positions.filter((position) => kept.has(position));
}

function isBestReport({ statement, source }: Position): boolean {
  return statement === source;
}

/** The passages of one report of a statement, and the passages of the other reports of it. */
export interface ReportedStatement {
  best: [Exhibit, ...Exhibit[]];
  others: Exhibit[];
}

/** Puts reports of one statement together, in the order in which their best reports come. */
export function groupReports(exhibits: readonly Exhibit[]): ReportedStatement[] {
  const statements = groupBy(exhibits, (exhibit) => `${exhibit.basis}|${exhibitKey(exhibit)}`);
  return [...statements.values()].flatMap(([first, ...rest]) =>
    first ? [splitReports([first, ...rest])] : [],
  );
}

function splitReports(pieces: [Exhibit, ...Exhibit[]]): ReportedStatement {
  const best = pieces.find(({ source }) => source.statement === source.id) ?? pieces[0];
  const isOfBest = ({ source }: Exhibit) => source.id === best.source.id;
  const further = pieces.filter((piece) => piece !== best && isOfBest(piece));
  return { best: [best, ...further], others: pieces.filter((piece) => !isOfBest(piece)) };
}

/** The last day any evidence of these positions can belong to; null without evidence. */
export function newestDay(positions: readonly Position[]): string | null {
  let newest: string | null = null;
  for (const position of positions) {
    for (const evidence of position.evidence) {
      if (newest === null || evidence.span.last > newest) newest = evidence.span.last;
    }
  }
  return newest;
}

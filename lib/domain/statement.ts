import type { Evidence, Position } from "./position";

/**
 * One statement, however often reported: same speaker, stakeholder, item, day and value count once
 * (design rule 7). An unnamed speaker is told apart by the source, so two unsigned pieces stay two.
 */
export function statementKey(
  position: Pick<Position, "source" | "stakeholder" | "item" | "value">,
  evidence: Pick<Evidence, "speaker" | "saidOn" | "span">,
): string {
  const speaker = evidence.speaker ?? `source ${position.source}`;
  const date = evidence.saidOn ?? evidence.span.last;
  return [speaker, position.stakeholder, position.item, date, position.value].join("|");
}

/** How many distinct statements stand behind some positions. */
export function countStatements(positions: readonly Position[]): number {
  const keys = new Set<string>();
  for (const position of positions) {
    for (const evidence of position.evidence) keys.add(statementKey(position, evidence));
  }
  return keys.size;
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

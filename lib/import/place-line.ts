import { spanOf } from "@/lib/domain/calendar";
import type { Entity } from "@/lib/domain/editorial";
import type { PositionLine, SourceLine } from "@/lib/schemas/data-set";
import type { LineOf } from "@/lib/schemas/record-draft";
import { evidenceId, positionKey } from "./stable-ids";

/** Fills in what a line leaves to rule: the stable ids, and the days each piece of evidence can belong to. */
export function placePosition(
  position: PositionLine,
  source: Pick<SourceLine, "writtenFrom" | "writtenTo"> | undefined,
) {
  if (!source)
    throw new Error(`Position of ${position.stakeholder} cites unknown source ${position.source}.`);
  const written = { first: source.writtenFrom, last: source.writtenTo };
  return {
    ...position,
    key: positionKey(position),
    evidence: position.evidence.map((entry) => {
      const span = entry.saidOn === null ? written : spanOf(entry.saidOn);
      return { ...entry, id: evidenceId(position, entry), spanFrom: span.first, spanTo: span.last };
    }),
  };
}

/** The key under which the database knows the living row of a line. */
export const rowKey: { [E in Entity]: (line: LineOf[E]) => string } = {
  stakeholder: ({ code }) => code,
  item: ({ code }) => code,
  source: ({ id }) => id,
  membership: ({ group, member, role, from }) => [group, member, role, from ?? "-"].join(" "),
  not_applicable: ({ stakeholder, item }) => `${stakeholder} ${item}`,
  position: positionKey,
  chart: ({ id }) => id,
};

import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Coalition, CoalitionSeat } from "@/lib/domain/coalition";
import type { Membership } from "@/lib/domain/position";
import { explainExclusion, explainSeat, nameForum } from "@/lib/format/coalition-words";
import { describeMembership } from "@/lib/format/record-words";

export const COALITION_COLUMNS = [
  "record",
  "code",
  "name",
  "counts_as",
  "why",
  "needed",
  "membership",
  "membership_source",
  "obstacle",
  "swings",
  "of_ways",
  "coalition_members",
  "bases",
  "evidence",
  "mechanism",
  "forum",
  "rule",
  "outcome",
  "seats",
  "threshold",
  "at_least",
  "at_most",
  "release",
  "as_of",
];

type Row = Partial<Record<string, string | number>>;

/** A row per seat, per exclusion, per obstacle and per coalition; each names the question and its outcome. */
export function listCoalitionRows(coalition: Coalition, release: number): (string | number)[][] {
  const { arithmetic } = coalition;
  const shared: Row = {
    mechanism: coalition.mechanism.code,
    forum: coalition.forum.code,
    rule: coalition.query.rule,
    outcome: coalition.seats.length === 0 ? "nobody to count" : coalition.outcome,
    seats: arithmetic.seats,
    threshold: arithmetic.threshold,
    at_least: arithmetic.sure,
    at_most: arithmetic.most,
    release,
    as_of: coalition.asOf,
  };
  const rows = [
    ...coalition.seats.map((seat) => seatRow(coalition, seat)),
    ...exclusionRows(coalition),
    ...obstacleRows(coalition),
    ...coalition.workable.map(({ members, holds }) => ({
      record: "coalition",
      counts_as: holds,
      coalition_members: members.map(({ code }) => code).join(" "),
    })),
    ...weakestRows(coalition),
  ];
  return rows.map((row: Row) => COALITION_COLUMNS.map((column) => ({ ...shared, ...row })[column] ?? ""));
}

function seatRow({ swings }: Coalition, seat: CoalitionSeat): Row {
  const swing = swings.find(({ code }) => code === seat.stakeholder.code);
  return {
    record: "seat",
    code: seat.stakeholder.code,
    name: seat.stakeholder.shortName,
    counts_as: seat.side,
    why: explainSeat(seat),
    needed: seat.isNeeded ? "yes" : "no",
    ...membershipOf(seat.membership),
    ...(swing && { swings: swing.swings, of_ways: swing.ways }),
    ...evidenceOf(seat.exhibits),
  };
}

function exclusionRows(coalition: Coalition): Row[] {
  return coalition.excluded.map((one) => ({
    record: "no seat",
    code: one.stakeholder.code,
    name: one.stakeholder.shortName,
    counts_as: one.reasons.join(" "),
    why: explainExclusion(one, nameForum(coalition)),
    needed: one.isNeeded ? "yes" : "no",
    ...membershipOf(one.membership),
    ...evidenceOf(one.obstacles),
  }));
}

function obstacleRows({ ledger }: Coalition): Row[] {
  const kinds = [
    ["obstacle", ledger.entries],
    ["obstacle in another forum", ledger.elsewhere],
  ] as const;
  return kinds.flatMap(([record, entries]) =>
    entries.flatMap(({ item, concerned }) =>
      concerned.map(({ stakeholder, exhibits }) => ({
        record,
        code: stakeholder.code,
        name: stakeholder.shortName,
        obstacle: item.code,
        ...evidenceOf(exhibits),
      })),
    ),
  );
}

function weakestRows({ weakest }: Coalition): Row[] {
  if (!weakest) return [];
  const { stakeholder, exhibit, effect } = weakest;
  return [{ record: "weakest evidence", code: stakeholder, counts_as: effect, ...evidenceOf([exhibit]) }];
}

function membershipOf(membership: Membership | null): Row {
  if (!membership) return {};
  return { membership: describeMembership(membership), membership_source: membership.sourceTitle };
}

function evidenceOf(exhibits: readonly Exhibit[]): Row {
  return {
    bases: [...new Set(exhibits.map(({ basis }) => basis))].join(" "),
    evidence: exhibits.map(({ id }) => id).join(" "),
  };
}

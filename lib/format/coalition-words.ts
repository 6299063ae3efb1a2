import type { Coalition, CoalitionSeat } from "@/lib/domain/coalition";
import { EXACT_UP_TO } from "@/lib/domain/coalition-query";
import type { Outcome } from "@/lib/domain/coalition-rule";
import { isDoneTogether, type Side, type StandReason } from "@/lib/domain/coalition-stand";
import type { Excluded, ExclusionReason } from "@/lib/domain/exclusion";
import type { ForumRule, NamedForum } from "@/lib/domain/forum";
import type { Effect } from "@/lib/domain/weakest-evidence";
import { explainCell } from "./cells";
import { formatCount, formatList } from "./counts";
import { formatDate } from "./dates";
import { describeMembership, describeValidity } from "./record-words";
import { inSentence } from "./words";

type NameOf = (code: string) => string;

export const RULE_WORDS: Record<ForumRule, string> = {
  consensus: "consensus",
  majority: "majority",
  "veto-holders": "veto holders and a majority",
};

export const NAMED_FORUM_WORDS: Record<NamedForum, string> = {
  "ad-hoc": "An ad hoc forum",
  bilateral: "Bilateral",
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  passes: "the rule is met",
  open: "it is open",
  fails: "it fails",
};

/** The groups in which seats are shown, in reading order. */
export const SIDE_WORDS: readonly { side: Side; title: string; note: string }[] = [
  { side: "for", title: "In for certain", note: "on record for it in its own words or deeds" },
  { side: "if", title: "On a condition", note: "possible, if the condition is met" },
  { side: "unknown", title: "Possible", note: "nobody knows; counted both ways" },
  { side: "against", title: "Against", note: "refuses in its own words or deeds" },
  { side: "outside", title: "Does not apply", note: "counted neither way" },
];

export function nameForum({ forum }: Pick<Coalition, "forum">): string {
  return forum.group?.shortName ?? NAMED_FORUM_WORDS[forum.code as NamedForum];
}

/** “Intelligence sharing, SCO, by consensus, as of 29 Aug 2021”. */
export function describeQuestion(coalition: Coalition): string {
  const { mechanism, query, asOf } = coalition;
  return `${mechanism.title}, ${inSentence(nameForum(coalition))}, by ${RULE_WORDS[query.rule]}, as of ${formatDate(asOf)}.`;
}

/** What it comes to: who cannot take part at all, then how the rest would decide. */
export function describeOutcome(coalition: Coalition, nameOf: NameOf): string {
  const missing = coalition.excluded.filter(({ isNeeded }) => isNeeded);
  const names = formatList(missing.map(({ stakeholder }) => stakeholder.shortName));
  const absent = missing.length > 0 ? `Not as asked: no seat for ${names}. ` : "";
  if (coalition.seats.length === 0) return `${absent}${describeEmptiness(coalition)}`;
  const failure = describeFailure(coalition, nameOf);
  return `${absent}${missing.length > 0 ? "Among the others" : "By what is on record"} ${OUTCOME_WORDS[coalition.outcome]}: ${failure ? `${failure}; ` : ""}${describeSides(coalition.seats)}.`;
}

function describeSides(seats: readonly CoalitionSeat[]): string {
  const tell = (words: string, ...sides: Side[]) => {
    const count = seats.filter(({ side }) => sides.includes(side)).length;
    return `${count === 0 ? "none is" : formatCount(count, "is", "are")} ${words}`;
  };
  const parts = [
    tell("in for certain", "for"),
    tell("possible", "if", "unknown"),
    tell("against", "against"),
  ];
  return `of ${formatCount(seats.length, "seat")}, ${formatList(parts)}`;
}

/** Why nobody sits in a forum. */
function describeEmptiness({ forum, asOf }: Pick<Coalition, "forum" | "asOf">): string {
  if (forum.code === "bilateral")
    return `A bilateral forum needs exactly two parties in power on ${formatDate(asOf)}.`;
  if (!forum.isStanding) return `Nobody who could take part is on record on ${formatDate(asOf)}.`;
  return `The record names no full member of ${forum.group?.shortName ?? forum.code} on ${formatDate(asOf)}, so there is nobody to count.`;
}

const REASONS: Partial<Record<StandReason, string>> = {
  words: "in its own words",
  deeds: "by its deeds",
  "words-and-deeds": "in its words and its deeds",
  "words-against-deeds": "its words and its deeds point in opposite ways",
  ascribed: "only others say so, which decides nothing",
  "called-on": "only called on, which tells nothing of its will",
};

/** How a seat came to count as it does. */
export function explainSeat({ reason, cell, exhibits, leftAside }: CoalitionSeat): string {
  const names = formatList(leftAside.map(({ shortName }) => shortName));
  if (reason === "with-others")
    return `all it is on record for is, as far as the record names anybody, with or about ${names}, who have no seat here`;
  const conditions = exhibits.flatMap(({ condition, basis }) =>
    condition && basis !== "analyst" ? [condition] : [],
  );
  const parts = [
    REASONS[reason] ?? explainCell(cell),
    cell.status === "stated" && cell.contested ? "its newest word leads, others point the other way" : null,
    conditions.length > 0 ? `condition: ${formatList([...new Set(conditions)])}` : null,
    leftAside.length > 0 ? `what is with or about ${names} alone is left aside` : null,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** What “in for certain” does not mean where a mechanism takes two; null elsewhere. */
export function describePartners({ mechanism }: Pick<Coalition, "mechanism">): string | null {
  if (!isDoneTogether(mechanism.code)) return null;
  return `A word or deed on ${inSentence(mechanism.title)} counts here where it names nobody else or somebody at this table. It shows no will towards every other one of them: read the evidence.`;
}

/** The numbers under the rule, in a sentence a reader can check. */
export function explainThreshold({ query, arithmetic, forum, seats }: Coalition): string {
  const { threshold } = arithmetic;
  const half = `more than half of ${formatCount(seats.length, "seat")}, which is ${threshold}, must be for it.`;
  if (query.rule === "majority") return `A majority: ${half}`;
  if (query.rule === "veto-holders")
    return seats.some(({ hasVeto }) => hasVeto)
      ? `No veto holder may refuse, and ${half}`
      : `Nobody here holds a veto, so a majority alone decides: ${half}`;
  return forum.isStanding
    ? "Consensus: no full member may refuse; silence is counted both ways. At least two must act."
    : "Whoever is needed must join; any other objector is left out. At least two must act.";
}

/** Both counts, and what follows from them. */
export function explainBounds(coalition: Coalition, nameOf: NameOf): string {
  const { arithmetic, isExact, outcome } = coalition;
  const { sure, most, threshold, required } = arithmetic;
  const counts = `Counting every unknown and every condition against it, ${formatCount(sure, "is", "are")} for it; counting all of them for it, ${formatCount(most, "is", "are")}. ${formatCount(threshold, "is", "are")} needed${required.length > 0 ? `, and ${formatCount(required.length, "seat")} must go along whatever the numbers` : ""}.`;
  const size = isExact
    ? ""
    : ` With more than ${EXACT_UP_TO} seats only these bounds are given: swings are not counted and coalitions not listed.`;
  const failure = describeFailure(coalition, nameOf);
  return `${counts} So ${OUTCOME_WORDS[outcome]}${failure ? `: ${failure}` : ""}.${size}`;
}

/** The first thing that makes it fail; null where it does not. */
function describeFailure(coalition: Coalition, nameOf: NameOf): string | null {
  const { outcome, query, seats, arithmetic } = coalition;
  if (outcome !== "fails") return null;
  const split = query.apart.find((pair) => pair.every((code) => query.must.includes(code)));
  if (split) return `${formatList(split.map(nameOf))} must both be in and cannot sit together`;
  const stops = (side: Side) =>
    seats
      .filter((seat) => seat.side === side && arithmetic.required.includes(seat.stakeholder.code))
      .map(({ stakeholder }) => stakeholder.shortName);
  const blockers = stops("against");
  if (blockers.length > 0) return `blocked by ${formatList(blockers)}`;
  const strangers = stops("outside");
  if (strangers.length > 0) return `it does not apply to ${formatList(strangers)}`;
  return `at most ${arithmetic.most} of ${arithmetic.threshold} needed can come together`;
}

const EXCLUSIONS: Record<ExclusionReason, (excluded: Excluded, forum: string) => string> = {
  "not-yet": ({ stakeholder }) => `was not in power yet (${inSentence(describeValidity(stakeholder) ?? "")})`,
  ended: ({ stakeholder }) => `was no longer in power (${inSentence(describeValidity(stakeholder) ?? "")})`,
  "lesser-role": ({ membership }, forum) =>
    `has no full member’s seat in ${forum}: ${membership ? describeMembership(membership) : "another role"}`,
  "not-member": (_, forum) => `is not on the list of members of ${forum} that day`,
  "not-recognised": () => "is not recognised, says the record",
};

export function explainExclusion(excluded: Excluded, forum: string): string {
  const parts = excluded.reasons.map((reason) => EXCLUSIONS[reason](excluded, forum));
  return `${formatList(parts)}.`;
}

export const EFFECT_WORDS: Record<Effect, string> = {
  outcome: "Without it the outcome would be another.",
  standing: "Without it the outcome would stand, but this stakeholder would count otherwise.",
  exclusion: "Without it there would still be no seat, but not for this reason.",
  reason: "Without it nothing would be decided otherwise; only the reason given above would be missing.",
};

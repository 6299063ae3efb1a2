import { type IsoDay, isWithin } from "./calendar";
import { type Holdings, type Lens, sourcesBy } from "./holdings";
import type { Membership, Stakeholder } from "./position";
import { isCollective } from "./vocabulary";

export const FORUM_RULES = ["consensus", "majority", "veto-holders"] as const;
export type ForumRule = (typeof FORUM_RULES)[number];

/** Forums that are no stored group: the reader names who takes part. */
export const NAMED_FORUMS = ["ad-hoc", "bilateral"] as const;
export type NamedForum = (typeof NAMED_FORUMS)[number];

/** How a forum decides by its own founding text. */
export interface StandardRule {
  rule: ForumRule;
  sourceTitle: string;
  sourceUrl: string | null;
}

const STANDARD_RULES: Record<string, StandardRule> = {
  SCO: {
    rule: "consensus",
    sourceTitle: "Charter of the Shanghai Cooperation Organisation, 7 June 2002, Article 16",
    sourceUrl: null,
  },
  UNSC: {
    rule: "veto-holders",
    sourceTitle: "UN Charter, Article 27(3)",
    sourceUrl: "https://www.un.org/en/about-us/un-charter/chapter-5",
  },
  CSTO: {
    rule: "consensus",
    sourceTitle: "Charter of the Collective Security Treaty Organization, 7 October 2002, Article 12",
    sourceUrl: null,
  },
};

/** Mechanisms that are themselves acting through one forum: an obstacle that names one is about that forum. */
const FRAMEWORKS: Record<string, string> = { SCO: "sco-framework" };

export interface ForumSeat {
  stakeholder: Stakeholder;
  /** Null where no membership is needed. */
  membership: Membership | null;
}

/** Who decides in a forum on one day. */
export interface Forum {
  code: string;
  /** Null for an ad hoc or bilateral forum. */
  group: Stakeholder | null;
  /** Has a list of members; a stakeholder that is not a full member has no seat. */
  isStanding: boolean;
  standard: StandardRule | null;
  framework: string | null;
  seats: ForumSeat[];
}

export interface ForumChoice {
  forum: string;
  /** Who takes part in an ad hoc or bilateral forum; everybody read when nobody is named. */
  party: readonly string[];
  must: readonly string[];
}

/** Opens a forum on the as-of day: a stored group seats its full members, any other the parties named. */
export function openForum(holdings: Holdings, lens: Lens, choice: ForumChoice): Forum {
  const { forum: code } = choice;
  if (isNamedForum(code)) {
    const parties = partiesOf(holdings, lens, choice);
    const seats = parties.map((stakeholder) => ({ stakeholder, membership: null })).sort(byName);
    return { code, group: null, isStanding: false, standard: null, framework: null, seats };
  }
  return {
    code,
    group: holdings.stakeholders.find((one) => one.code === code) ?? null,
    isStanding: true,
    standard: STANDARD_RULES[code] ?? null,
    framework: FRAMEWORKS[code] ?? null,
    seats: membersOf(holdings, code, lens.asOf),
  };
}

export function isNamedForum(code: string): code is NamedForum {
  return (NAMED_FORUMS as readonly string[]).includes(code);
}

/** The rule a forum has by its own text; consensus where none is on record. */
export function standardRule(code: string): ForumRule {
  return STANDARD_RULES[code]?.rule ?? "consensus";
}

/** Whether a mechanism is itself acting through some forum. */
export function isFramework(item: string): boolean {
  return Object.values(FRAMEWORKS).includes(item);
}

/** Whether an authority held power on a day. */
export function existsOn({ validFrom, validTo }: Stakeholder, day: IsoDay): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

export function isFullMember({ role }: Pick<Membership, "role">): boolean {
  return role === "member" || role === "permanent-member";
}

function membersOf({ memberships, stakeholders }: Holdings, group: string, asOf: IsoDay): ForumSeat[] {
  const seats = new Map<string, ForumSeat>();
  for (const membership of memberships) {
    if (membership.group !== group || !isFullMember(membership)) continue;
    if (!isWithin(asOf, membership.from, membership.to)) continue;
    const stakeholder = stakeholders.find(({ code }) => code === membership.member);
    if (!stakeholder || isCollective(stakeholder.kind) || !existsOn(stakeholder, asOf)) continue;
    const isVeto = membership.role === "permanent-member";
    if (isVeto || !seats.has(membership.member)) seats.set(membership.member, { stakeholder, membership });
  }
  return [...seats.values()].sort(byName);
}

function partiesOf(holdings: Holdings, lens: Lens, { forum, party, must }: ForumChoice): Stakeholder[] {
  const named = new Set([...party, ...must]);
  const states = holdings.stakeholders.filter(({ kind }) => !isCollective(kind));
  const present = states.filter((one) => existsOn(one, lens.asOf));
  if (forum === "bilateral") {
    return named.size === 2 ? present.filter(({ code }) => named.has(code)) : [];
  }
  if (named.size > 0) return present.filter(({ code }) => named.has(code));
  const read = new Set(sourcesBy(holdings.sources, lens).flatMap(({ codedFor }) => codedFor));
  return present.filter(({ code }) => read.has(code));
}

function byName(a: ForumSeat, b: ForumSeat): number {
  return a.stakeholder.shortName.localeCompare(b.stakeholder.shortName);
}

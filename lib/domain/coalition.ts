import type { IsoDay } from "./calendar";
import { buildStatedCell, type Cell } from "./cell";
import type { Exhibit } from "./cell-detail";
import { type CoalitionGround, exhibitsOn, isAboutTable, layGround, standAt } from "./coalition-ground";
import { listLinks } from "./coalition-links";
import { type CoalitionQuery, EXACT_UP_TO } from "./coalition-query";
import { codesOn, type Decision, decide, layOut, type Outcome, sizeOf } from "./coalition-rule";
import type { Stand } from "./coalition-stand";
import { countSwings, findTurns, type Swing, type Turn } from "./coalition-swings";
import { type Excluded, listExcluded } from "./exclusion";
import type { Forum, ForumSeat } from "./forum";
import type { Holdings, Lens } from "./holdings";
import { buildLedger, type ObstacleLedger } from "./obstacle-ledger";
import type { Item, Stakeholder } from "./position";
import { findWeakest, type Link } from "./weakest-evidence";
import { listWorkable, type WorkableCoalition } from "./workable-coalitions";

/** One member with how it counts and what is on record of it. */
export interface CoalitionSeat extends ForumSeat, Stand {
  hasVeto: boolean;
  isNeeded: boolean;
  /** What counts at this table. */
  cell: Cell;
  /** Everything on record of it on the mechanism. */
  exhibits: Exhibit[];
  /** Named in those of its own words and deeds that are about nobody at this table. */
  leftAside: Stakeholder[];
}

/** The numbers behind an outcome. */
export interface CoalitionArithmetic {
  seats: number;
  threshold: number;
  /** The most that can sit together of those that are for it, and of all that may be. */
  sure: number;
  most: number;
  required: string[];
}

export interface Coalition {
  query: CoalitionQuery;
  asOf: IsoDay;
  mechanism: Item;
  forum: Forum;
  seats: CoalitionSeat[];
  excluded: Excluded[];
  /** Of those who have a seat; whoever is needed and has none stands under “excluded”. */
  outcome: Outcome;
  arithmetic: CoalitionArithmetic;
  /** False above the number of seats that are counted out: then there are bounds, no swings and no list. */
  isExact: boolean;
  swings: Swing[];
  turns: Turn[];
  workable: WorkableCoalition[];
  ledger: ObstacleLedger;
  links: Link[];
  weakest: Link | null;
  /** The forum's own row; it says nothing of any member. */
  forumRow: { cell: Cell; exhibits: Exhibit[] } | null;
}

/**
 * Who can act together by a mechanism in a forum under its rule: own words and deeds decide, unknowns are counted
 * both ways, and who is needed but has no seat is named. Null when the mechanism is unknown.
 */
export function buildCoalition(holdings: Holdings, lens: Lens, query: CoalitionQuery): Coalition | null {
  const ground = layGround(holdings, lens, query);
  if (!ground) return null;
  const { mechanism, forum } = ground;
  const { excluded, out, decision } = settle(ground);
  const seats = forum.seats
    .filter(({ stakeholder }) => !out.has(stakeholder.code))
    .map((seat) => seatOf(ground, seat));
  const isExact = seats.length <= EXACT_UP_TO;
  const parties = new Set([...seats.map(({ stakeholder }) => stakeholder.code), ...out]);
  const outcome = decide(decision);
  const links = listLinks({ ground, decision, outcome, excluded });
  return {
    query,
    asOf: lens.asOf,
    mechanism,
    forum,
    seats,
    excluded,
    outcome,
    arithmetic: countUp(decision),
    isExact,
    swings: isExact ? countSwings(decision).sort((a, b) => b.swings - a.swings) : [],
    turns: findTurns(decision),
    workable: isExact ? listWorkable(decision) : [],
    ledger: buildLedger({ holdings, positions: ground.positions, mechanism: mechanism.code, forum, parties }),
    links,
    weakest: findWeakest(links),
    forumRow: forumRowOf(ground),
  };
}

/** What a question comes to, without all that the answer rests on: for asking many at once. */
export function settleCoalition(
  holdings: Holdings,
  lens: Lens,
  query: CoalitionQuery,
): Pick<Coalition, "outcome" | "arithmetic"> | null {
  const ground = layGround(holdings, lens, query);
  if (!ground) return null;
  const { decision } = settle(ground);
  return { outcome: decide(decision), arithmetic: countUp(decision) };
}

/** Who has no seat, and how everybody else counts. */
function settle(ground: CoalitionGround) {
  const excluded = listExcluded(ground);
  const out = new Set(excluded.map(({ stakeholder }) => stakeholder.code));
  return { excluded, out, decision: decisionOf(ground, out) };
}

function seatOf(ground: CoalitionGround, seat: ForumSeat): CoalitionSeat {
  const { mechanism, holdings, query } = ground;
  const { code } = seat.stakeholder;
  const all = ground.positionsOn(code, mechanism.code);
  const here = all.filter((position) => isAboutTable(ground, position));
  const others = all
    .filter((position) => !here.includes(position))
    .flatMap(ground.companionsOf)
    .flat();
  const stand = standAt(ground, code);
  const isCounted = here.length > 0 && stand.reason !== "with-others";
  const whole = ground.cellOf(code, mechanism.code) ?? { status: "unread", hidden: 0, via: [] };
  return {
    ...seat,
    ...stand,
    hasVeto: hasVeto(seat),
    isNeeded: query.must.includes(code),
    cell: isCounted ? buildStatedCell(here) : whole,
    exhibits: exhibitsOn(ground, code, mechanism.code),
    leftAside: holdings.stakeholders.filter((one) => others.includes(one.code)),
  };
}

function hasVeto({ membership }: ForumSeat): boolean {
  return membership?.role === "permanent-member";
}

function decisionOf(ground: CoalitionGround, out: ReadonlySet<string>): Decision {
  const { query, forum } = ground;
  const seated = forum.seats.filter(({ stakeholder }) => !out.has(stakeholder.code));
  return {
    seats: seated.map((seat) => {
      const { code } = seat.stakeholder;
      return { code, side: standAt(ground, code).side, hasVeto: hasVeto(seat) };
    }),
    rule: query.rule,
    isStanding: forum.isStanding,
    must: query.must.filter((code) => !out.has(code)),
    apart: query.apart,
  };
}

function countUp(decision: Decision): CoalitionArithmetic {
  const layout = layOut(decision);
  return {
    seats: decision.seats.length,
    threshold: layout.threshold,
    sure: sizeOf(layout, codesOn(decision, ["for"])),
    most: sizeOf(layout, codesOn(decision, ["for", "if", "unknown"])),
    required: [...layout.required],
  };
}

function forumRowOf(ground: CoalitionGround): Coalition["forumRow"] {
  const { forum, mechanism } = ground;
  const cell = forum.group && ground.cellOf(forum.group.code, mechanism.code);
  return cell ? { cell, exhibits: exhibitsOn(ground, forum.code, mechanism.code) } : null;
}

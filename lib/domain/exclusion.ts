import { isWithin } from "./calendar";
import type { Cell } from "./cell";
import { type Exhibit, exhibitsOf } from "./cell-detail";
import { type CoalitionGround, exhibitsOn } from "./coalition-ground";
import { existsOn, isFullMember } from "./forum";
import { obstaclesTo } from "./obstacle-ledger";
import type { Item, Membership, Position, Stakeholder } from "./position";

export const EXCLUDING_OBSTACLES = ["non-recognition", "membership-exclusion"] as const;

/** Why a stakeholder has no seat; the first two lie in time, the next two in the list of members. */
export type ExclusionReason = "not-yet" | "ended" | "lesser-role" | "not-member" | "not-recognised";

/** A stakeholder without a seat where one is needed or was to be expected. */
export interface Excluded {
  stakeholder: Stakeholder;
  reasons: ExclusionReason[];
  isNeeded: boolean;
  /** Its row in the list of members on the day, and its rows of other days. */
  membership: Membership | null;
  otherDays: Membership[];
  /** Non-recognition and exclusion from membership, as the record has them. */
  obstacles: Exhibit[];
  /** What it says and does itself about acting through the forum. */
  wish: { item: Item; cell: Cell; exhibits: Exhibit[] } | null;
}

/** Everybody needed who has no seat, and full members who are not recognised. */
export function listExcluded(ground: CoalitionGround): Excluded[] {
  const { forum, query, holdings } = ground;
  const seated = new Set(forum.seats.map(({ stakeholder }) => stakeholder.code));
  const unrecognised = [...seated].filter((code) => isUnrecognised(ground, code));
  const needed = query.must.filter((code) => !seated.has(code));
  return holdings.stakeholders
    .filter(({ code }) => unrecognised.includes(code) || needed.includes(code))
    .map((stakeholder) => describeExclusion(ground, stakeholder))
    .filter(({ reasons }) => reasons.length > 0);
}

/** A member of a standing forum that the record calls unrecognised there; where no seat is needed, it hampers only. */
function isUnrecognised(
  { forum, mechanism, positions }: Pick<CoalitionGround, "forum" | "mechanism" | "positions">,
  stakeholder: string,
): boolean {
  const ask = { item: "non-recognition", stakeholder, mechanism: mechanism.code, forum };
  return forum.isStanding && obstaclesTo(positions, ask).length > 0;
}

/** The obstacles behind an exclusion. */
export function excludingPositions(ground: CoalitionGround, stakeholder: string): Position[] {
  const { positions, mechanism, forum } = ground;
  return EXCLUDING_OBSTACLES.flatMap((item) =>
    obstaclesTo(positions, { item, stakeholder, mechanism: mechanism.code, forum }),
  );
}

function describeExclusion(ground: CoalitionGround, stakeholder: Stakeholder): Excluded {
  const { forum, query, holdings, lens } = ground;
  const rows = holdings.memberships.filter(
    ({ group, member }) => group === forum.code && member === stakeholder.code,
  );
  const membership = rows.find(({ from, to }) => isWithin(lens.asOf, from, to)) ?? null;
  const framework = holdings.items.find(({ code }) => code === forum.framework);
  const cell = framework && ground.cellOf(stakeholder.code, framework.code);
  return {
    stakeholder,
    reasons: reasonsFor(ground, stakeholder, membership),
    isNeeded: query.must.includes(stakeholder.code),
    membership,
    otherDays: rows.filter((row) => row !== membership),
    obstacles: exhibitsOf(excludingPositions(ground, stakeholder.code), holdings.sources),
    wish:
      framework && cell?.status === "stated"
        ? { item: framework, cell, exhibits: exhibitsOn(ground, stakeholder.code, framework.code) }
        : null,
  };
}

function reasonsFor(
  ground: CoalitionGround,
  stakeholder: Stakeholder,
  membership: Membership | null,
): ExclusionReason[] {
  const { forum, lens } = ground;
  const reasons: ExclusionReason[] = [];
  if (!existsOn(stakeholder, lens.asOf)) {
    const isPast = stakeholder.validTo !== null && stakeholder.validTo < lens.asOf;
    reasons.push(isPast ? "ended" : "not-yet");
  } else if (forum.isStanding && membership === null) reasons.push("not-member");
  else if (membership !== null && !isFullMember(membership)) reasons.push("lesser-role");
  if (isUnrecognised(ground, stakeholder.code)) reasons.push("not-recognised");
  return reasons;
}

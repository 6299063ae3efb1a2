import { type Exhibit, exhibitsOf } from "./cell-detail";
import { type CoalitionGround, standAt } from "./coalition-ground";
import { type Decision, decide, type Outcome } from "./coalition-rule";
import { EXCLUDING_OBSTACLES, type Excluded, excludingPositions } from "./exclusion";
import { isFullMember } from "./forum";
import { groupBy } from "./group-by";
import type { Position } from "./position";
import { countStatements, statementKey } from "./statement";
import type { Effect, Link } from "./weakest-evidence";

export interface LinksInput {
  ground: CoalitionGround;
  decision: Decision;
  outcome: Outcome;
  excluded: readonly Excluded[];
}

/** Every statement without which the result would differ, found by taking each out in turn. */
export function listLinks(input: LinksInput): Link[] {
  return [
    ...input.decision.seats.flatMap(({ code }) => linksOfSeat(input, code)),
    ...input.excluded.flatMap((one) => linksOfExclusion(input, one)),
  ];
}

function linksOfSeat({ ground, decision, outcome }: LinksInput, code: string): Link[] {
  const positions = ground.positionsOn(code, ground.mechanism.code);
  const stand = standAt(ground, code);
  return takeOut(ground, positions, (left) => {
    const other = standAt(ground, code, left);
    if (other.side === stand.side) return other.reason === stand.reason ? null : "reason";
    const seats = decision.seats.map((seat) => (seat.code === code ? { ...seat, side: other.side } : seat));
    return compareOutcomes(outcome, { ...decision, seats });
  });
}

/** Without its last obstacle an unrecognised member would sit; anybody else would still have no seat. */
function linksOfExclusion({ ground, decision, outcome }: LinksInput, excluded: Excluded): Link[] {
  const { stakeholder, membership, isNeeded } = excluded;
  const { code } = stakeholder;
  const positions = excludingPositions(ground, code);
  return takeOut(ground, positions, (left) => {
    const isGone = (item: string) => holds(positions, item) && !holds(left, item);
    if (!EXCLUDING_OBSTACLES.some(isGone)) return null;
    if (!isGone("non-recognition")) return "reason";
    if (membership === null || !isFullMember(membership)) return "exclusion";
    const hasVeto = membership.role === "permanent-member";
    const seats = [...decision.seats, { code, side: standAt(ground, code).side, hasVeto }];
    const must = isNeeded ? [...decision.must, code] : decision.must;
    return compareOutcomes(outcome, { ...decision, seats, must });
  });
}

function holds(positions: readonly Position[], item: string): boolean {
  return positions.some((position) => position.item === item);
}

function compareOutcomes(before: Outcome, after: Decision): Effect {
  return decide(after) === before ? "standing" : "outcome";
}

/** Takes out one statement at a time, with all reports of it, and keeps those that make a difference. */
function takeOut(
  ground: CoalitionGround,
  positions: readonly Position[],
  difference: (left: Position[]) => Effect | null,
): Link[] {
  const pieces = positions.flatMap((position) =>
    position.evidence.map((piece) => ({ key: statementKey(position, piece), position })),
  );
  return [...groupBy(pieces, ({ key }) => key)].flatMap(([key, [first]]) => {
    const effect = difference(without(positions, key));
    const exhibit = first && exhibitOf(ground, first.position, key);
    if (effect === null || !exhibit) return [];
    const { value, basis, item, stakeholder } = first.position;
    const alike = positions.filter((one) => one.value === value && one.basis === basis && one.item === item);
    return [{ stakeholder, exhibit, effect, alike: countStatements(alike) }];
  });
}

function without(positions: readonly Position[], key: string): Position[] {
  return positions.flatMap((position) => {
    const evidence = position.evidence.filter((piece) => statementKey(position, piece) !== key);
    return evidence.length === 0 ? [] : [{ ...position, evidence }];
  });
}

function exhibitOf({ holdings }: CoalitionGround, position: Position, key: string): Exhibit | undefined {
  const evidence = position.evidence.filter((piece) => statementKey(position, piece) === key);
  return exhibitsOf([{ ...position, evidence }], holdings.sources)[0];
}

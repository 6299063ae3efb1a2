import { type Exhibit, exhibitsOf } from "./cell-detail";
import { type Forum, isFramework } from "./forum";
import { groupBy } from "./group-by";
import type { Holdings } from "./holdings";
import type { Item, Position, Stakeholder } from "./position";

/** One obstacle and everybody it concerns. */
export interface LedgerEntry {
  item: Item;
  concerned: Concerned[];
}

export interface Concerned {
  stakeholder: Stakeholder;
  /** At the table, the forum itself, or a group named in general. */
  relation: "party" | "forum" | "group";
  /** Others of whom the same passage says the same. */
  alsoNamed: Stakeholder[];
  exhibits: Exhibit[];
}

export interface ObstacleLedger {
  entries: LedgerEntry[];
  /** Named against this mechanism, but only as it would run through another forum. */
  elsewhere: LedgerEntry[];
}

export interface LedgerInput {
  holdings: Holdings;
  /** Positions within the lens. */
  positions: readonly Position[];
  mechanism: string;
  forum: Forum;
  /** Everybody at the table and everybody needed. */
  parties: ReadonlySet<string>;
}

/**
 * What the record says stands in the way of a mechanism in a forum. A row that names acting through one forum is
 * about that forum; any other row that names the mechanism holds everywhere.
 */
export function buildLedger(input: LedgerInput): ObstacleLedger {
  const { positions, mechanism, forum } = input;
  const obstacles = positions.filter(({ kind }) => kind === "obstacle");
  const here = obstacles.filter(({ blocks }) => standsHere(blocks, mechanism, forum));
  const elsewhere = obstacles.filter(
    ({ blocks }) => blocks.includes(mechanism) && !standsHere(blocks, mechanism, forum),
  );
  return { entries: entriesOf(here, input), elsewhere: entriesOf(elsewhere, input) };
}

/** Obstacles of one kind that concern one stakeholder in this forum. */
export function obstaclesTo(
  positions: readonly Position[],
  {
    item,
    stakeholder,
    mechanism,
    forum,
  }: { item: string; stakeholder: string; mechanism: string; forum: Forum },
): Position[] {
  return positions.filter(
    (position) =>
      position.kind === "obstacle" &&
      position.item === item &&
      position.stakeholder === stakeholder &&
      standsHere(position.blocks, mechanism, forum),
  );
}

function standsHere(blocks: readonly string[], mechanism: string, { framework }: Forum): boolean {
  if (framework !== null && blocks.includes(framework)) return true;
  if (!blocks.includes(mechanism)) return false;
  return isFramework(mechanism) || !blocks.some(isFramework);
}

function entriesOf(obstacles: readonly Position[], input: LedgerInput): LedgerEntry[] {
  const { holdings } = input;
  const byItem = groupBy(obstacles, ({ item }) => item);
  return holdings.items
    .filter(({ kind }) => kind === "obstacle")
    .flatMap((item) => {
      const rows = byItem.get(item.code) ?? [];
      const concerned = [...groupBy(rows, ({ stakeholder }) => stakeholder)].flatMap(([code, own]) => {
        const relation = relationOf(code, input);
        const stakeholder = holdings.stakeholders.find((one) => one.code === code);
        if (!relation || !stakeholder) return [];
        const exhibits = exhibitsOf(own, holdings.sources);
        return [{ stakeholder, relation, alsoNamed: alsoNamedIn(own, rows, holdings), exhibits }];
      });
      return concerned.length > 0 ? [{ item, concerned: concerned.sort(byRelation) }] : [];
    });
}

const RELATIONS: readonly Concerned["relation"][] = ["party", "forum", "group"];

function byRelation(a: Concerned, b: Concerned): number {
  return (
    RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
    a.stakeholder.shortName.localeCompare(b.stakeholder.shortName)
  );
}

/** A group without a list may mean anybody, so what is said of it is shown; one with a list must hold a party. */
function relationOf(code: string, { holdings, forum, parties }: LedgerInput): Concerned["relation"] | null {
  if (parties.has(code)) return "party";
  if (forum.code === code) return "forum";
  const stakeholder = holdings.stakeholders.find((one) => one.code === code);
  if (stakeholder?.kind !== "group") return null;
  const members = holdings.memberships.filter(({ group }) => group === code);
  return members.length === 0 || members.some(({ member }) => parties.has(member)) ? "group" : null;
}

function alsoNamedIn(own: readonly Position[], rows: readonly Position[], { stakeholders }: Holdings) {
  const passages = new Set(own.flatMap(passagesOf));
  const [first] = own;
  const codes = rows
    .filter(({ stakeholder }) => stakeholder !== first?.stakeholder)
    .filter((row) => passagesOf(row).some((passage) => passages.has(passage)))
    .map(({ stakeholder }) => stakeholder);
  return stakeholders.filter(({ code }) => codes.includes(code));
}

function passagesOf({ source, evidence }: Position): string[] {
  return evidence.map(({ paragraph }) => `${source} ${paragraph}`);
}

import { type Coalition, settleCoalition } from "./coalition";
import type { CoalitionQuery } from "./coalition-query";
import { EXCLUDING_OBSTACLES } from "./exclusion";
import { isFramework, standardRule } from "./forum";
import { leaveOut } from "./fragility";
import type { Holdings, Lens } from "./holdings";
import type { Item, Stakeholder } from "./position";

/** What a question to the coalition finder comes to, in short. */
export type CoalitionResult = Pick<Coalition, "outcome"> &
  Pick<Coalition["arithmetic"], "seats" | "sure" | "most">;

/** One question that is answered otherwise when some sources are left out. */
export interface CoalitionChange {
  query: CoalitionQuery;
  mechanism: Item;
  forum: Stakeholder;
  before: CoalitionResult;
  after: CoalitionResult;
}

export interface CoalitionChanges {
  /** How many questions there are: every mechanism in every standing forum, by the forum's own rule. */
  questions: number;
  changes: CoalitionChange[];
}

/** Asks who could act together by each mechanism in each standing forum, with and without some sources. */
export function compareCoalitions(
  holdings: Holdings,
  lens: Lens,
  sources: ReadonlySet<string>,
): CoalitionChanges {
  const forums = listForums(holdings, lens);
  const mechanisms = holdings.items.filter(({ kind }) => kind === "mechanism");
  const touched = touchedBy(holdings, sources);
  const rest = leaveOut(holdings, sources);
  const changes = mechanisms.filter(touched).flatMap((mechanism) =>
    forums.flatMap((forum) => {
      const query = questionOf(mechanism, forum);
      const [before, after] = [resultOf(holdings, lens, query), resultOf(rest, lens, query)];
      if (!before || !after || JSON.stringify(before) === JSON.stringify(after)) return [];
      return [{ query, mechanism, forum, before, after }];
    }),
  );
  return { questions: mechanisms.length * forums.length, changes };
}

/** The question the comparison asks of a forum: nobody named, nobody kept apart. */
export function questionOf({ code }: Pick<Item, "code">, forum: Pick<Stakeholder, "code">): CoalitionQuery {
  const rule = standardRule(forum.code);
  return { mechanism: code, forum: forum.code, rule, party: [], must: [], apart: [] };
}

/** Organisations with a list of members that exist on the day. */
function listForums({ stakeholders, memberships }: Holdings, { asOf }: Lens): Stakeholder[] {
  const groups = new Set(memberships.map(({ group }) => group));
  return stakeholders.filter(
    ({ code, kind, validFrom }) =>
      kind === "organisation" && groups.has(code) && (validFrom === null || validFrom <= asOf),
  );
}

/**
 * Only what is on record on a mechanism, and who is recognised where it is decided, settles a question; all others
 * keep their answers and need not be asked again.
 */
function touchedBy({ positions }: Holdings, sources: ReadonlySet<string>): (item: Item) => boolean {
  const lost = positions.filter(({ source }) => sources.has(source));
  const excluding = lost.filter(({ item }) => (EXCLUDING_OBSTACLES as readonly string[]).includes(item));
  const blocked = excluding.flatMap(({ blocks }) => blocks);
  // An obstacle to a forum's own framework stands in the way of everything in it.
  if (blocked.some(isFramework)) return () => true;
  const items = new Set([...lost.map(({ item }) => item), ...blocked]);
  return ({ code }) => items.has(code);
}

function resultOf(holdings: Holdings, lens: Lens, query: CoalitionQuery): CoalitionResult | null {
  const settled = settleCoalition(holdings, lens, query);
  if (!settled) return null;
  const { seats, sure, most } = settled.arithmetic;
  return { outcome: settled.outcome, seats, sure, most };
}

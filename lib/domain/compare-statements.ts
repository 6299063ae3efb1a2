import { type Exhibit, exhibitsOf } from "./cell-detail";
import type { ChangeCause, StatementChange } from "./change";
import { groupBy } from "./group-by";
import type { Holdings } from "./holdings";
import { exhibitKey, statementKey } from "./statement";

type Held = Pick<Holdings, "positions" | "sources">;

/** Why a passage that was not held before is held now. */
export type AddedCause = (
  exhibits: readonly [Exhibit, ...Exhibit[]],
) => Extract<ChangeCause, "new-statement" | "older-found">;

/**
 * Tells passage by passage what was added, coded otherwise, described otherwise or taken out. A passage is
 * known by its address, which leaves out value and basis (decision record 7): the same address with another
 * coding is a recoding, another address is another passage.
 */
export function compareStatements(before: Held, after: Held, causeOfAdded: AddedCause): StatementChange[] {
  const old = groupBy(exhibitsOf(before.positions, before.sources), ({ id }) => id);
  const now = groupBy(exhibitsOf(after.positions, after.sources), ({ id }) => id);
  const told = statementKeys(before);
  const changes: StatementChange[] = [];
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(id) ?? [], now.get(id) ?? []];
    const cause = causeOf(was, is, causeOfAdded);
    const one = is[0] ?? was[0];
    if (cause === null || !one) continue;
    const { stakeholder, kind, item, span } = one;
    const isRepeat = was.length === 0 && is.some((exhibit) => told.has(exhibitKey(exhibit)));
    changes.push({ cause, id, stakeholder, kind, item, before: was, after: is, day: span.last, isRepeat });
  }
  return changes;
}

function causeOf(
  was: readonly Exhibit[],
  is: readonly Exhibit[],
  causeOfAdded: AddedCause,
): ChangeCause | null {
  const [first, ...rest] = is;
  if (!first) return "withdrawn";
  if (was.length === 0) return causeOfAdded([first, ...rest]);
  if (!areAlike(was, is, codingOf)) return "recoded";
  return areAlike(was, is, descriptionOf) ? null : "amended";
}

/** What a coder decided about a passage. */
function codingOf({ basis, value, condition, blocks }: Exhibit): string {
  return JSON.stringify([basis, value, condition, blocks]);
}

/** How the passage itself is recorded: who, when, where, in which words of ours. */
function descriptionOf({ saidOn, span, paragraph, url, ...told }: Exhibit): string {
  const { speaker, speakerRole, paraphrase, doubt } = told;
  const place = [saidOn, span.first, span.last, paragraph, url];
  return JSON.stringify([...place, speaker, speakerRole, paraphrase, doubt]);
}

function areAlike(a: readonly Exhibit[], b: readonly Exhibit[], tell: (exhibit: Exhibit) => string): boolean {
  return JSON.stringify(a.map(tell).sort()) === JSON.stringify(b.map(tell).sort());
}

function statementKeys({ positions }: Held): Set<string> {
  return new Set(
    positions.flatMap((position) => position.evidence.map((piece) => statementKey(position, piece))),
  );
}

import type { Draft } from "./editorial";

/** Two people's versions of one form, laid over the version both began with. */
export interface MergedFields {
  /** Mine, with theirs wherever only they changed a field; where both did, mine. */
  draft: Draft;
  /** Fields that both changed, and not to the same. */
  clashes: string[];
}

/** A field that one of two changed is theirs; one that both changed differently must be settled by a person. */
export function mergeFields(base: Draft, theirs: Draft, mine: Draft): MergedFields {
  const draft: Record<string, string> = {};
  const clashes: string[] = [];
  for (const name of namesOf(base, theirs, mine)) {
    const [was, their, my] = [base[name], theirs[name], mine[name]];
    if (my !== was && their !== was && my !== their) clashes.push(name);
    const kept = my === was ? their : my;
    if (kept !== undefined) draft[name] = kept;
  }
  return { draft, clashes };
}

/** The fields in which two forms differ. */
export function differingFields(before: Draft, after: Draft): string[] {
  return namesOf(before, after).filter((name) => (before[name] ?? "") !== (after[name] ?? ""));
}

function namesOf(...drafts: Draft[]): string[] {
  return [...new Set(drafts.flatMap((draft) => Object.keys(draft)))];
}

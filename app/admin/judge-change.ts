import "server-only";
import { kindsIn } from "@/lib/db/commands/changesets";
import type { OpenedChangeset, RecordChange } from "@/lib/db/queries/changesets";
import type { Draft } from "@/lib/domain/editorial";
import type { ItemKind } from "@/lib/domain/vocabulary";
import type { IdentifiedChange } from "@/lib/import/check-changes";
import { type ChangeFaults, checkChanges } from "@/lib/import/check-changes";
import { describeMisplaced } from "@/lib/import/phrase-check";
import type { Lines } from "@/lib/import/record-lines";
import { passagesOf, readDraft } from "@/lib/schemas/record-draft";
import { findHeldText } from "./held-text";

export type FieldFaults = Record<string, string[]>;

/** What a change is judged by besides its own form: worked out once for a whole changeset. */
export interface Measure {
  kindOf: (code: string) => ItemKind | undefined;
  between: ChangeFaults;
}

export function measureChangeset(opened: OpenedChangeset, lines: Lines): Measure {
  return { kindOf: kindsIn(opened, lines.item), between: checkChanges(lines, changesIn(opened)) };
}

/** Everything that is wrong with a change, by field: its own form, the rules between records, the held text. */
export async function judgeChange(
  change: Pick<RecordChange, "id" | "entity" | "draft" | "isWithdrawal">,
  { kindOf, between }: Measure,
): Promise<FieldFaults> {
  if (change.isWithdrawal) return {};
  const faults: FieldFaults = {};
  const tell = (field: string, message: string) => {
    faults[field] = [...(faults[field] ?? []), message];
  };
  const { faults: own } = readDraft(change.entity, change.draft, kindOf);
  for (const { field, message } of own) tell(field, message);
  for (const message of between.byChange.get(change.id) ?? []) tell("", message);
  for (const [field, message] of await findMisplaced(change.draft)) tell(field, message);
  return faults;
}

/** The changes of a changeset that are in order, as the rules between records see them. */
export function changesIn({ records }: OpenedChangeset): IdentifiedChange[] {
  return records
    .filter(({ line, isWithdrawal }) => line !== null || isWithdrawal)
    .map(({ id, entity, baseKey, line }) => ({ id, entity, baseKey, line }));
}

async function findMisplaced(draft: Draft): Promise<[string, string][]> {
  const source = draft.source?.trim() ?? "";
  const paragraphs = await findHeldText(source);
  if (!paragraphs) return [];
  return passagesOf(draft).flatMap((place): [string, string][] => {
    const phrase = draft[`evidence.${place}.phrase`]?.trim() ?? "";
    const paragraph = Number(draft[`evidence.${place}.paragraph`]);
    if (phrase === "" || !paragraph) return [];
    const fault = describeMisplaced({ phrase, paragraph, source }, paragraphs);
    return fault === null ? [] : [[`evidence.${place}.phrase`, fault]];
  });
}

import type { Entity } from "@/lib/domain/editorial";
import type { RowDifference } from "@/lib/domain/imports";
import { differingFields } from "@/lib/domain/merge-fields";
import { evidenceId } from "@/lib/import/stable-ids";
import { type AnyLine, draftOf } from "@/lib/schemas/record-draft";

// A difference is shown, not kept: what is written comes from the row itself.
const MOST_SHOWN = 300;

/** The fields in which a record would be another, as its form names them. */
export function differencesOf(entity: Entity, base: AnyLine, line: AnyLine): RowDifference[] {
  const [was, is] = [draftOf(entity, base), draftOf(entity, line)];
  return differingFields(was, is).map((field) => ({
    field,
    was: (was[field] ?? "").slice(0, MOST_SHOWN),
    is: (is[field] ?? "").slice(0, MOST_SHOWN),
  }));
}

export interface ChangedMeanwhile {
  entity: Entity;
  /** The record as it is now, and as it was when the file was made. */
  base: AnyLine;
  then: AnyLine | undefined;
  field: string;
}

/** Whether a field that a file would change was changed on record since the file was made. */
export function isChangedMeanwhile({ entity, base, then, field }: ChangedMeanwhile): boolean {
  if (then === undefined) return false;
  const before = draftOf(entity, then)[nameThen(base, then, field) ?? ""];
  return before !== undefined && before !== (draftOf(entity, base)[field] ?? "");
}

/** A passage may have stood at another place of its position. */
function nameThen(base: AnyLine, then: AnyLine, field: string): string | null {
  const [, place, rest] = /^evidence\.(\d+)\.(.+)$/.exec(field) ?? [];
  if (place === undefined) return field;
  if (!("evidence" in base) || !("evidence" in then)) return null;
  const piece = base.evidence[Number(place)];
  const id = piece && evidenceId(base, piece);
  const at = then.evidence.findIndex((other) => evidenceId(then, other) === id);
  return at === -1 ? null : `evidence.${at}.${rest}`;
}

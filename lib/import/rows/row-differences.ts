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

/** Tells of a field that a file would change whether it was changed on record since the file was made. */
export function meanwhileReader(entity: Entity, base: AnyLine, then: AnyLine | undefined) {
  if (then === undefined) return () => false;
  const [was, is] = [draftOf(entity, then), draftOf(entity, base)];
  const placesThen = placesOf(then);
  const ids = [...placesOf(base).keys()];
  return (field: string): boolean => {
    // A passage may have stood at another place of its position.
    const [, place, rest] = /^evidence\.(\d+)\.(.+)$/.exec(field) ?? [];
    const placeThen = place === undefined ? undefined : placesThen.get(ids[Number(place)] ?? "");
    const name = place === undefined ? field : `evidence.${placeThen}.${rest}`;
    return was[name] !== undefined && was[name] !== (is[field] ?? "");
  };
}

function placesOf(line: AnyLine): Map<string, number> {
  if (!("evidence" in line)) return new Map();
  return new Map(line.evidence.map((piece, place) => [evidenceId(line, piece), place]));
}

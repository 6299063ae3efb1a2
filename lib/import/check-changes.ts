import type { AnyLine } from "@/lib/schemas/record-draft";
import { checkCharts } from "./chart-rules";
import type { DataSet, Placed } from "./data-set";
import { checkDataSet } from "./data-set-rules";
import { applyChanges, keyOf, type LineChange, type Lines } from "./record-lines";

export interface IdentifiedChange extends LineChange {
  id: string;
}

export interface ChangeFaults {
  /** What is wrong with the record that a change makes, by the change's id. */
  byChange: Map<string, string[]>;
  /** What the changes make wrong in records they do not touch. */
  elsewhere: string[];
}

/** Holds the rules between records for the record as it would be: references, duplicates, days, statements. */
export function checkChanges(lines: Lines, changes: readonly IdentifiedChange[]): ChangeFaults {
  const made = changes.filter(({ line }) => line !== null);
  const owners = new Map(
    made.map(({ id, entity, line }) => [`${entity} ${line ? keyOf(entity, line) : ""}`, id]),
  );
  const faults: ChangeFaults = { byChange: new Map(), elsewhere: [] };
  const tell = (id: string | undefined, message: string) => {
    if (id === undefined) faults.elsewhere.push(message);
    else faults.byChange.set(id, [...(faults.byChange.get(id) ?? []), message]);
  };
  const after = applyChanges(lines, changes);
  const charts = changes.flatMap(({ id, baseKey, line }) =>
    line && "theme" in line ? [{ id, baseKey, chart: line }] : [],
  );
  for (const [id, message] of [
    ...takenKeys(lines, changes),
    ...changedKinds(lines, changes),
    ...checkCharts(after, charts),
  ])
    tell(id, message);
  // The file of a fault is the record it stands in.
  for (const { file, message } of checkDataSet(toDataSet(after))) {
    const owner = owners.get(file);
    tell(owner, owner === undefined ? `${file.replace("_", " ")} ${message}` : message);
  }
  return faults;
}

/** A key that another record or another change holds already; one map of rows cannot show it. */
function takenKeys(lines: Lines, changes: readonly IdentifiedChange[]): [string, string][] {
  const gone = new Set(changes.map(({ entity, baseKey }) => `${entity} ${baseKey}`));
  const seen = new Set<string>();
  return changes.flatMap(({ id, entity, line }): [string, string][] => {
    if (line === null) return [];
    const key = keyOf(entity, line);
    const place = `${entity} ${key}`;
    const isTaken = seen.has(place) || (lines[entity].has(key) && !gone.has(place));
    seen.add(place);
    return isTaken ? [[id, "is on record already: amend that record instead"]] : [];
  });
}

/** A kind is part of what an item is: positions of earlier releases hold it. */
function changedKinds(lines: Lines, changes: readonly IdentifiedChange[]): [string, string][] {
  return changes.flatMap(({ id, line }): [string, string][] => {
    if (line === null || !("scope" in line)) return [];
    const was = lines.item.get(line.code)?.kind ?? line.kind;
    return was === line.kind
      ? []
      : [[id, `is a ${was} and cannot become a ${line.kind}: give it another code`]];
  });
}

function toDataSet(lines: Lines): DataSet {
  const place = <T extends AnyLine>(entity: keyof Lines, rows: ReadonlyMap<string, T>): Placed<T>[] =>
    [...rows].map(([key, value]) => ({ value, file: `${entity} ${key}`, line: 0 }));
  return {
    stakeholders: place("stakeholder", lines.stakeholder),
    memberships: place("membership", lines.membership),
    items: place("item", lines.item),
    sources: place("source", lines.source),
    notApplicable: place("not_applicable", lines.not_applicable),
    positions: place("position", lines.position),
    sha256: "",
  };
}

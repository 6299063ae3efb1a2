import { spanOf } from "@/lib/domain/calendar";
import { ENTITIES, type Entity } from "@/lib/domain/editorial";
import type { Holdings } from "@/lib/domain/holdings";
import type { ChartRecord } from "@/lib/schemas/chart-record";
import { precisionOf } from "@/lib/schemas/data-set";
import type { AnyLine, LineOf } from "@/lib/schemas/record-draft";
import { rowKey } from "./place-line";
import { evidenceId, positionKey } from "./stable-ids";

/** Everything on record as lines, by the key of each row. */
export type Lines = { readonly [E in Entity]: ReadonlyMap<string, LineOf[E]> };

/** A record that is put in the place of another (or of none), or taken out. */
export interface LineChange {
  entity: Entity;
  baseKey: string | null;
  line: AnyLine | null;
}

/** The lines that would make these holdings: publishing them again would change nothing. */
export function linesOf(holdings: Holdings, charts: readonly ChartRecord[] = []): Lines {
  return {
    stakeholder: byKey("stakeholder", holdings.stakeholders),
    item: byKey("item", holdings.items),
    source: byKey(
      "source",
      holdings.sources.map(({ written, ...rest }) => ({
        ...rest,
        writtenFrom: written.first,
        writtenTo: written.last,
      })),
    ),
    membership: byKey("membership", holdings.memberships),
    not_applicable: byKey("not_applicable", holdings.notApplicable),
    position: byKey(
      "position",
      holdings.positions.map(({ key: _key, statement: _statement, evidence, ...rest }) => ({
        ...rest,
        evidence: evidence.map(({ id: _id, span: _span, ...piece }) => ({
          ...piece,
          precision: piece.saidOn === null ? null : precisionOf(piece.saidOn),
        })),
      })),
    ),
    chart: byKey("chart", charts),
  };
}

/** What the pages would read if these lines were published. */
export function holdingsOf(lines: Lines): Holdings {
  const sources = [...lines.source.values()];
  return {
    stakeholders: [...lines.stakeholder.values()],
    items: [...lines.item.values()],
    sources: sources.map(({ writtenFrom, writtenTo, ...rest }) => ({
      ...rest,
      written: { first: writtenFrom, last: writtenTo },
    })),
    memberships: [...lines.membership.values()],
    notApplicable: [...lines.not_applicable.values()],
    positions: [...lines.position.values()].map((line) => {
      const source = lines.source.get(line.source);
      const written = { first: source?.writtenFrom ?? "", last: source?.writtenTo ?? "" };
      return {
        ...line,
        key: positionKey(line),
        statement: source?.statement ?? null,
        evidence: line.evidence.map(({ precision: _precision, ...piece }) => ({
          ...piece,
          id: evidenceId(line, { ...piece, precision: null }),
          span: piece.saidOn === null ? written : spanOf(piece.saidOn),
        })),
      };
    }),
  };
}

/** The lines after some changes; what nobody touched stays as it is. */
export function applyChanges(lines: Lines, changes: readonly LineChange[]): Lines {
  const next: Record<Entity, Map<string, AnyLine>> = {
    stakeholder: new Map(lines.stakeholder),
    item: new Map(lines.item),
    source: new Map(lines.source),
    membership: new Map(lines.membership),
    not_applicable: new Map(lines.not_applicable),
    position: new Map(lines.position),
    chart: new Map(lines.chart),
  };
  for (const { entity, baseKey } of changes) if (baseKey !== null) next[entity].delete(baseKey);
  for (const { entity, line } of changes) if (line) next[entity].set(keyOf(entity, line), line);
  return next as Lines;
}

/** The changes that turn one state of the record into another: an undo goes from the later to the earlier. */
export function changesBetween(from: Lines, to: Lines): LineChange[] {
  return ENTITIES.flatMap((entity) => {
    const [before, after]: ReadonlyMap<string, AnyLine>[] = [from[entity], to[entity]];
    if (!before || !after) return [];
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    return keys.flatMap((key): LineChange[] => {
      const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
      if (was !== null && is !== null && isSameLine(was, is)) return [];
      return [{ entity, baseKey: was === null ? null : key, line: is ?? (was && leftBehind(was)) }];
    });
  });
}

/** What stays of a record that is taken out: of a chart the words why, for the pages that show it. */
export function leftBehind(was: AnyLine): AnyLine | null {
  if (!("theme" in was)) return null;
  return { ...was, reason: was.reason ?? "Its publication was taken back.", successor: null };
}

export function keyOf(entity: Entity, line: AnyLine): string {
  return (rowKey[entity] as (line: AnyLine) => string)(line);
}

/** Whether two lines say the same, in whatever order their words stand. */
export function isSameLine(a: AnyLine, b: AnyLine): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value)
    .map(([name, field]): [string, unknown] => [
      name,
      Array.isArray(field) ? field.map((one) => (typeof one === "object" ? sorted(one) : one)) : field,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function byKey<E extends Entity>(entity: E, lines: readonly LineOf[E][]): ReadonlyMap<string, LineOf[E]> {
  return new Map(lines.map((line) => [rowKey[entity](line), line]));
}

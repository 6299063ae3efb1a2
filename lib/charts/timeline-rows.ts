import { groupBy } from "@/lib/domain/group-by";
import { byKindThenName } from "@/lib/domain/item-record";
import type { Item, Position, Stakeholder } from "@/lib/domain/position";
import { ITEM_KINDS, type ItemKind, isCollective } from "@/lib/domain/vocabulary";
import type { ChartContext } from "./chart-context";
import type { ChartRow } from "./chart-model";
import { KIND_NAMES } from "./kind-names";

/** Whose evidence a timeline shows, and on what; null means all there are. */
export interface TimelineSubject {
  stakeholders: readonly string[] | null;
  item: string | null;
  kind: ItemKind | null;
}

/** A row of a timeline with the positions that stand on it. */
export interface TimelineLane {
  row: ChartRow;
  positions: Position[];
}

/**
 * What a row stands for: of one stakeholder an item, on one item a stakeholder, else one stakeholder on one
 * item, the items one after the other. Rows without evidence are not drawn.
 */
export function buildTimelineLanes(
  positions: readonly Position[],
  subject: TimelineSubject,
  context: ChartContext,
): TimelineLane[] {
  const { stakeholders, items } = context.holdings;
  const ofOne = subject.stakeholders?.length === 1;
  const byPlace = groupBy(positions, ({ stakeholder, item }) => placeOf(stakeholder, item));
  return [...items].sort(byKindThenOrder).flatMap((item) =>
    [...stakeholders].sort(byKindThenName).flatMap((stakeholder): TimelineLane[] => {
      const found = byPlace.get(placeOf(stakeholder.code, item.code));
      if (!found) return [];
      const row = ofOne
        ? itemRow(item, context)
        : stakeholderRow(stakeholder, subject.item === null ? item : null, context);
      return [{ row, positions: found }];
    }),
  );
}

function placeOf(stakeholder: string, item: string): string {
  return `${item} ${stakeholder}`;
}

function byKindThenOrder(a: Item, b: Item): number {
  return ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || a.order - b.order;
}

function itemRow({ code, shortTitle, kind }: Item, { links }: ChartContext): ChartRow {
  const href = links?.item?.(code) ?? null;
  return { code, label: shortTitle, href, group: KIND_NAMES[kind].many, remark: null, silent: null };
}

function stakeholderRow(
  { code, shortName, kind }: Stakeholder,
  item: Item | null,
  { links }: ChartContext,
): ChartRow {
  return {
    code: item === null ? code : placeOf(code, item.code),
    label: shortName,
    href: links?.stakeholder?.(code) ?? null,
    group: item?.title ?? (isCollective(kind) ? "Organisations and groups" : "States"),
    remark: null,
    silent: null,
  };
}

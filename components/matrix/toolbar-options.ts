import type { ComparisonView } from "@/lib/domain/comparison-view";
import { daysOnRecord, type Holdings } from "@/lib/domain/holdings";
import { itemsOfKind } from "@/lib/domain/matrix";
import { ITEM_KINDS, type ItemKind } from "@/lib/domain/vocabulary";
import { nameSource } from "@/lib/format/source-line";

const collator = new Intl.Collator("en");

/** What the toolbar offers to choose from, at this release. */
export function toolbarOptions(holdings: Holdings, view: Pick<ComparisonView, "sources">) {
  const { stakeholders, memberships, sources, items } = holdings;
  const groups = new Set(memberships.map(({ group }) => group));
  const named = stakeholders
    .map(({ code, shortName }) => ({ value: code, label: shortName }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return {
    itemCounts: Object.fromEntries(
      ITEM_KINDS.map((kind) => [kind, itemsOfKind(items, kind).length]),
    ) as Record<ItemKind, number>,
    groups: named.filter(({ value }) => groups.has(value)),
    stakeholders: named,
    // Hundreds of sources would weigh more than the table: others are chosen on their own pages.
    sources: sources
      .filter(({ id }) => view.sources.includes(id))
      .map((source) => ({ value: source.id, label: nameSource(source) })),
    days: daysOnRecord(holdings),
  };
}

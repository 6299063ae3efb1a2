import "server-only";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { exhibitsOf } from "@/lib/domain/cell-detail";
import { byKindThenName } from "@/lib/domain/item-record";
import { countTensions, findTensions, TENSION_KINDS } from "@/lib/domain/tension";
import { BASES } from "@/lib/domain/vocabulary";
import { parseChoice, parseNamed } from "@/lib/schemas/choice-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "../../open-lens";

const KINDS = ["all", ...TENSION_KINDS] as const;

/** All the tension report shows, for the page and for its file. */
export async function readTensions(view: ReleaseInView, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings, lens } = opened;
  const all = findTensions(holdings, lens);
  const kind = parseChoice(params, "kind", { words: KINDS, standard: "all" });
  const byStakeholder = new Map(holdings.stakeholders.map((one) => [one.code, one]));
  const byItem = new Map(holdings.items.map((one) => [one.code, one]));
  const who = parseNamed(params, "who", { known: byStakeholder, what: "stakeholder" });
  const item = parseNamed(params, "item", { known: byItem, what: "item" });
  const shown = all.filter(
    (one) =>
      (kind.value === "all" || one.kind === kind.value) &&
      (who.value === null || one.stakeholder.code === who.value.code) &&
      (item.value === null || one.item.code === item.value.code),
  );
  return {
    ...opened,
    tensions: shown.map((one) => ({
      ...one,
      exhibits: {
        forIt: newestFirst(exhibitsOf(one.forIt.positions, holdings.sources)),
        against: newestFirst(exhibitsOf(one.against.positions, holdings.sources)),
      },
    })),
    counts: countTensions(shown),
    stakeholders: [...new Set(all.map(({ stakeholder }) => stakeholder))].sort(byKindThenName),
    items: [...new Set(all.map((one) => one.item))].sort((a, b) => a.order - b.order),
    chosen: { kind: kind.value, who: who.value, item: item.value },
    address: {
      kind: kind.value === "all" ? null : kind.value,
      who: who.value?.code ?? null,
      item: item.value?.code ?? null,
      ...writeLensQuery(opened, BASES),
      release: view.pin,
    },
    notices: [...opened.notices, ...kind.notices, ...who.notices, ...item.notices],
  };
}

function newestFirst<T extends { span: { last: string } }>(exhibits: T[]): T[] {
  return exhibits.sort((a, b) => b.span.last.localeCompare(a.span.last));
}

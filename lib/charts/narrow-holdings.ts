import type { Holdings } from "@/lib/domain/holdings";

/** The holdings as if there were only some stakeholders and some items; an empty list means all of them. */
export function narrowHoldings(
  holdings: Holdings,
  { stakeholders, items }: { stakeholders: readonly string[]; items: readonly string[] },
): Holdings {
  if (stakeholders.length === 0 && items.length === 0) return holdings;
  const [who, what] = [new Set(stakeholders), new Set(items)];
  const isIn = (set: ReadonlySet<string>, code: string) => set.size === 0 || set.has(code);
  return {
    ...holdings,
    stakeholders: holdings.stakeholders.filter(({ code }) => isIn(who, code)),
    items: holdings.items.filter(({ code }) => isIn(what, code)),
    positions: holdings.positions.filter(
      ({ stakeholder, item }) => isIn(who, stakeholder) && isIn(what, item),
    ),
    notApplicable: holdings.notApplicable.filter(
      ({ stakeholder, item }) => isIn(who, stakeholder) && isIn(what, item),
    ),
  };
}

/** Said whenever a chart shows a selection, for what is left out looks like silence. */
export function selectionNote(
  holdings: Holdings,
  { stakeholders, items }: { stakeholders: readonly string[]; items: readonly string[] },
): string {
  const names = new Map(holdings.stakeholders.map(({ code, shortName }) => [code, shortName]));
  const titles = new Map(holdings.items.map(({ code, shortTitle }) => [code, shortTitle]));
  return [
    stakeholders.length > 0
      ? ` Chosen stakeholders only: ${stakeholders.map((code) => names.get(code) ?? code).join(", ")}.`
      : "",
    items.length > 0
      ? ` Chosen items only: ${items.map((code) => titles.get(code) ?? code).join(", ")}.`
      : "",
  ].join("");
}

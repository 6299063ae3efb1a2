import type { Release } from "@/lib/domain/position";
import type { SearchResults } from "@/lib/domain/search-results";
import type { SuggestionGroup } from "@/lib/domain/suggestion";
import { formatCount, formatList } from "@/lib/format/counts";
import { describeValue, KIND_WORDS, SOURCE_KIND_WORDS, STAKEHOLDER_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { goToGroups } from "./go-to";

export interface SuggestionInput {
  /** As typed; pages are matched with it. */
  typed: string;
  results: SearchResults | null;
  names: ReadonlyMap<string, string>;
  releases: readonly Release[];
  pin: number | null;
}

/** What to offer for what has been typed so far: pages first, then names, then evidence. */
export function suggestionGroups({
  typed,
  results,
  names,
  releases,
  pin,
}: SuggestionInput): SuggestionGroup[] {
  const groups = [
    ...goToGroups(typed, { pin, releases }),
    ...(results ? foundGroups(results, names, pin) : []),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function foundGroups(
  { stakeholders, items, sources, evidence }: SearchResults,
  names: ReadonlyMap<string, string>,
  pin: number | null,
): SuggestionGroup[] {
  return [
    {
      title: "Stakeholders",
      items: stakeholders.map(({ code, name, kind, positions }) => ({
        href: routes.stakeholder(code, pin),
        label: names.get(code) ?? name,
        small: `${STAKEHOLDER_KIND_WORDS[kind]}, ${formatCount(positions, "position")}`,
      })),
    },
    {
      title: "Items",
      items: items.map(({ code, title, kind, positions }) => ({
        href: routes.item(code, pin),
        label: title,
        small: `${KIND_WORDS[kind].one}, ${formatCount(positions, "position")}`,
      })),
    },
    {
      title: "Evidence",
      items: evidence.map(({ id, stakeholder, item, basis, value, paraphrase }) => ({
        href: routes.evidence(id, pin),
        label: `${names.get(stakeholder) ?? stakeholder} · ${names.get(item) ?? item}: ${describeValue(basis, value)}`,
        small: paraphrase,
      })),
    },
    {
      title: "Sources",
      items: sources.map(({ id, title, authors, publisher, kind }) => ({
        href: routes.source(id, pin),
        label: title,
        small: `${SOURCE_KIND_WORDS[kind]}, ${authors.length > 0 ? formatList(authors) : publisher}`,
      })),
    },
  ];
}

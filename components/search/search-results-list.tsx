import { Columns } from "@/components/ui/columns";
import { Contents, type ContentsProps } from "@/components/ui/contents";
import type { SearchResults } from "@/lib/domain/search-results";
import { formatCount, formatList } from "@/lib/format/counts";
import { KIND_WORDS, SOURCE_KIND_WORDS, STAKEHOLDER_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import type { SearchView } from "@/lib/schemas/search-view";
import { FoundEvidenceList } from "./found-evidence-list";
import { FoundNames } from "./found-names";
import { SearchFacets } from "./search-facets";

export interface SearchResultsListProps {
  results: SearchResults;
  names: ReadonlyMap<string, string>;
  view: SearchView;
  /** The words as they were searched for, corrected where need was. */
  q: string;
  pin: number | null;
}

/** What a search found, in groups, best first. */
export function SearchResultsList(props: SearchResultsListProps) {
  const { results, q, pin } = props;
  const { stakeholders, items, sources, namesTotal, evidenceTotal, evidenceAnywhere } = results;
  const groups = [
    {
      id: "stakeholders",
      total: namesTotal.stakeholders,
      label: "Stakeholders",
      found: stakeholders.map((one) => ({
        ...one,
        key: one.code,
        href: routes.stakeholder(one.code, pin),
        small: `${STAKEHOLDER_KIND_WORDS[one.kind]}, ${formatCount(one.positions, "position")}`,
        text: one.note,
      })),
    },
    {
      id: "items",
      total: namesTotal.items,
      label: "Items",
      found: items.map((one) => ({
        ...one,
        key: one.code,
        name: one.title,
        href: routes.item(one.code, pin),
        small: `${KIND_WORDS[one.kind].one}, ${formatCount(one.positions, "position")}`,
        text: one.scope,
      })),
    },
    {
      id: "sources",
      total: namesTotal.sources,
      label: "Sources",
      found: sources.map((one) => ({
        ...one,
        key: one.id,
        name: one.title,
        href: routes.source(one.id, pin),
        small: `${SOURCE_KIND_WORDS[one.kind]}, ${formatCount(one.positions, "position")}`,
        text: `${one.authors.length > 0 ? formatList(one.authors) : "Unsigned"}. ${one.publisher}`,
      })),
    },
  ].filter(({ found }) => found.length > 0);
  const parts: ContentsProps["parts"][number][] = groups.map(({ id, label, total }) => ({
    id,
    label,
    count: total,
  }));
  if (evidenceAnywhere > 0) {
    parts.push({ id: "evidence", label: "Evidence", count: evidenceTotal });
    parts.push({ id: "narrow", label: "Narrow the evidence" });
  }
  return (
    <Columns
      contents={<Contents parts={parts} />}
      aside={evidenceAnywhere > 0 && <SearchFacets {...props} />}
    >
      {groups.map((group) => (
        <FoundNames key={group.id} {...group} q={q} />
      ))}
      {evidenceAnywhere > 0 && <FoundEvidenceList {...props} />}
    </Columns>
  );
}

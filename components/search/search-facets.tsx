import { Fold } from "@/components/ui/fold";
import { FACETS, type Facet, type FacetCount } from "@/lib/domain/search-results";
import { BASES } from "@/lib/domain/vocabulary";
import { formatNumber } from "@/lib/format/counts";
import { FACET_WORDS, nameFacetValue } from "@/lib/format/facet-words";
import { routes } from "@/lib/routes";
import { searchQuery } from "@/lib/schemas/search-view";
import type { SearchResultsListProps } from "./search-results-list";

// What a list shows before the reader opens the rest.
const FIRST_VALUES = 6;

/** What the evidence found can be narrowed to, with how much each choice leaves; every choice is a link. */
export function SearchFacets(props: SearchResultsListProps) {
  const { results, view, q, pin } = props;
  const isNarrowed = FACETS.some((facet) => view.filters[facet] !== null);
  return (
    <nav aria-label="Narrow the evidence" className="no-print mt-6 text-sm">
      <h2
        id="narrow"
        className="flex scroll-mt-4 flex-wrap items-baseline justify-between gap-x-3 border-t border-line pt-2 font-sans text-sm font-semibold"
      >
        Narrow the evidence
        {isNarrowed && (
          <a
            href={routes.search(view.q, pin, view.isLiteral ? { literal: 1 } : {})}
            className="link font-normal"
          >
            take all choices out
          </a>
        )}
      </h2>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 lg:block">
        {FACETS.map((facet) => (
          <FacetList key={facet} facet={facet} counts={countsOf(facet, results.facets)} {...props} q={q} />
        ))}
      </div>
    </nav>
  );
}

/** The layers in their fixed order, years from the newest, everything else from the most. */
function countsOf(facet: Facet, counts: readonly FacetCount[]): FacetCount[] {
  const own = counts.filter((one) => one.facet === facet);
  if (facet === "year") return own.sort((a, b) => b.value.localeCompare(a.value));
  const layer = ({ value }: FacetCount) => (BASES as readonly string[]).indexOf(value);
  return facet === "basis" ? own.sort((a, b) => layer(a) - layer(b)) : own;
}

type FacetListProps = SearchResultsListProps & { facet: Facet; counts: readonly FacetCount[] };

function FacetList({ facet, counts, ...props }: FacetListProps) {
  const chosen = props.view.filters[facet];
  if (counts.length === 0 && chosen === null) return null;
  // A choice that leaves nothing must stay in sight, or it could not be undone.
  const all =
    counts.some(({ value }) => value === chosen) || chosen === null
      ? counts
      : [{ facet, value: chosen, count: 0 }, ...counts];
  const isFirst = (one: FacetCount, index: number) => index < FIRST_VALUES || one.value === chosen;
  const rest = all.filter((one, index) => !isFirst(one, index));
  return (
    <section aria-label={FACET_WORDS[facet]} className="mt-2">
      <h3 className="font-sans text-sm font-normal text-soft">{FACET_WORDS[facet]}</h3>
      <FacetValues {...props} facet={facet} counts={all.filter(isFirst)} />
      {rest.length > 0 && (
        <Fold summary={`${rest.length} more`}>
          <FacetValues {...props} facet={facet} counts={rest} />
        </Fold>
      )}
    </section>
  );
}

function FacetValues({ facet, counts, names, view, pin }: FacetListProps) {
  return (
    <ul>
      {counts.map(({ value, count }) => {
        const isChosen = view.filters[facet] === value;
        const href = routes.search(view.q, pin, searchQuery(view, { [facet]: isChosen ? null : value }));
        return (
          <li key={value}>
            <a
              href={href}
              aria-current={isChosen ? "true" : undefined}
              className="flex min-h-6 items-baseline justify-between gap-3 hover:underline aria-[current]:font-semibold"
            >
              <span>
                {isChosen && (
                  <>
                    <span aria-hidden="true">✕ </span>
                    <span className="sr-only">Take out: </span>
                  </>
                )}
                {nameFacetValue(facet, value, names)}
              </span>
              <span className="text-soft">{formatNumber(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

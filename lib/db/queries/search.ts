import "server-only";
import {
  EVIDENCE_PER_PAGE,
  NO_FILTERS,
  type SearchFilters,
  type SearchResults,
} from "@/lib/domain/search-results";
import { searchWords } from "@/lib/domain/text-match";
import { Prisma, queryDocument } from "../client";
import { foundEvidence } from "./search-evidence";
import { foundItems, foundSources, foundStakeholders } from "./search-parts";

const MAX_FOUND_NAMES = 12;

export interface SearchOptions {
  filters?: SearchFilters;
  /** The first page is 1. */
  page?: number;
  perPage?: number;
  mostNames?: number;
  /** What the last word may become, while the reader is still typing it. */
  endings?: readonly string[];
}

/** Searches names, titles and evidence at a release in one query. */
export function searchRecord(
  q: string,
  release: number,
  {
    filters = NO_FILTERS,
    page = 1,
    perPage = EVIDENCE_PER_PAGE,
    mostNames = MAX_FOUND_NAMES,
    endings = [],
  }: SearchOptions = {},
): Promise<SearchResults> {
  const words = searchWords(q);
  const evidence = foundEvidence({ release, filters, limit: perPage, offset: (page - 1) * perPage });
  return queryDocument<SearchResults>(Prisma.sql`
    WITH asked AS (
      SELECT ${words.join(" ")}::text AS q, ${words.join(" ").length > 1}::boolean AS is_long, ${[...words, q.toLowerCase()]}::text[] AS words,
        ${strictQuery("english", q, endings)} || ${strictQuery("simple", q, endings)} AS strict,
        websearch_to_tsquery('english', plain_text(${[...words, ...endings].join(" or ")})) AS loose
    ),
    alive_position AS NOT MATERIALIZED (
      SELECT * FROM position WHERE release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})),
    ${foundStakeholders(release, mostNames)},
    ${foundItems(release, mostNames)},
    ${foundSources(release, mostNames)},
    ${evidence}
    SELECT jsonb_build_object(
      'stakeholders', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'kind', kind, 'note', note,
          'isAlike', is_alike, 'positions', (SELECT count(*) FROM alive_position WHERE stakeholder_code = code))
          ORDER BY rank DESC, code), '[]') FROM found_stakeholder),
      'items', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'kind', kind, 'title', title, 'scope', scope,
          'isAlike', is_alike, 'positions', (SELECT count(*) FROM alive_position WHERE item_code = code))
          ORDER BY rank DESC, code), '[]') FROM found_item),
      'sources', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', code, 'title', title, 'publisher', publisher,
          'authors', authors, 'kind', kind, 'isAlike', is_alike,
          'positions', (SELECT count(*) FROM alive_position WHERE source_id = code))
          ORDER BY rank DESC, code), '[]') FROM found_source),
      'namesTotal', jsonb_build_object(
          'stakeholders', coalesce((SELECT max(total) FROM found_stakeholder), 0),
          'items', coalesce((SELECT max(total) FROM found_item), 0),
          'sources', coalesce((SELECT max(total) FROM found_source), 0)),
      'evidence', (SELECT coalesce(jsonb_agg(piece ORDER BY rank DESC, span_to DESC, public_id, basis), '[]') FROM found_evidence),
      'evidenceTotal', (SELECT count(*) FROM chosen),
      'evidenceAnywhere', (SELECT count(*) FROM sorted_piece),
      'facets', (SELECT coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', n)
          ORDER BY n DESC, value), '[]') FROM facet),
      'isLoose', coalesce((SELECT bool_and(NOT is_strict) FROM sorted_piece), false)
    ) AS document`);
}

/** All the words of a search; the last one as any of its endings, where they are given. */
function strictQuery(language: "english" | "simple", q: string, endings: readonly string[]): Prisma.Sql {
  const asked = (text: string) =>
    Prisma.sql`websearch_to_tsquery(${Prisma.raw(`'${language}'`)}, plain_text(${text}))`;
  if (endings.length === 0) return asked(q);
  const before = q.replace(/\S+\s*$/, "");
  return Prisma.sql`(${asked(before)} && ${asked(endings.join(" or "))})`;
}

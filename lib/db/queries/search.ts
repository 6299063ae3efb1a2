import "server-only";
import type { SearchResults } from "@/lib/domain/search-results";
import { searchWords } from "@/lib/domain/text-match";
import { Prisma, queryDocument } from "../client";
import { foundEvidence, foundItems, foundSources, foundStakeholders } from "./search-parts";

/** Searches names, titles and evidence at a release in one query. */
export function searchRecord(q: string, release: number): Promise<SearchResults> {
  const words = searchWords(q);
  return queryDocument<SearchResults>(Prisma.sql`
    WITH asked AS (
      SELECT ${words.join(" ")}::text AS q, ${words.join(" ").length > 1}::boolean AS is_long, ${[...words, q.toLowerCase()]}::text[] AS words,
        websearch_to_tsquery('english', plain_text(${q})) || websearch_to_tsquery('simple', plain_text(${q})) AS strict,
        websearch_to_tsquery('english', plain_text(${words.join(" or ")})) AS loose
    ),
    alive_position AS NOT MATERIALIZED (
      SELECT * FROM position WHERE release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})),
    ${foundStakeholders(release)},
    ${foundItems(release)},
    ${foundSources(release)},
    ${foundEvidence}
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
      'evidence', (SELECT coalesce(jsonb_agg(piece ORDER BY rank DESC, span_to DESC, public_id), '[]') FROM found_evidence),
      'evidenceTotal', coalesce((SELECT max(total) FROM found_evidence), 0),
      'isLoose', coalesce((SELECT bool_and(NOT is_strict) FROM found_evidence), false)
    ) AS document`);
}

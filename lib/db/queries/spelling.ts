import "server-only";
import type { WordReading } from "@/lib/domain/spelling";
import { searchWords } from "@/lib/domain/text-match";
import { Prisma, queryDocument } from "../client";

const MOST_ALIKE = 20;
const MOST_ENDINGS = 8;

// Two letters swapped leave a short word too few runs of three in common with itself; "{" comes after "z".
const beginsAlike = Prisma.sql`(w.word ~>=~ left(a.word, 2) AND w.word ~<~ (left(a.word, 2) || '{')
  AND abs(length(w.word) - length(a.word)) <= 1)`;

/** For each word of a search: whether a release holds it in any form, and what in it is spelled alike. */
export async function readSpelling(q: string, release: number): Promise<WordReading[]> {
  const words = searchWords(q).filter((word) => /^\p{L}{4,40}$/u.test(word));
  if (words.length === 0) return [];
  return queryDocument<WordReading[]>(Prisma.sql`
    SELECT jsonb_agg(jsonb_build_object('word', a.word, 'isKnown', k.is_known, 'alike', CASE WHEN k.is_known THEN '[]' ELSE (
      SELECT coalesce(jsonb_agg(word), '[]') FROM (
        SELECT w.word FROM search_word w WHERE (w.word % a.word OR ${beginsAlike}) AND w.release_from <= ${release}
        ORDER BY similarity(w.word, a.word) DESC, w.word LIMIT ${MOST_ALIKE}) near) END) ORDER BY a.place) AS document
    FROM unnest(${words}::text[]) WITH ORDINALITY AS a(word, place),
      LATERAL (SELECT plainto_tsquery('english', a.word) AS stem) s,
      LATERAL (SELECT numnode(s.stem) = 0
        OR EXISTS (SELECT FROM search_word w WHERE w.word = a.word AND w.release_from <= ${release})
        OR EXISTS (SELECT FROM stakeholder WHERE lower(code) = a.word)
        OR EXISTS (SELECT FROM evidence e JOIN position p ON p.id = e.position_id WHERE e.search @@ s.stem
          AND p.release_from <= ${release} AND (p.release_to IS NULL OR p.release_to > ${release})) AS is_known) k`);
}

/** What the last word of a search may become, shortest first. */
export async function listEndings(q: string, release: number): Promise<string[]> {
  const last = searchWords(q).at(-1) ?? "";
  // A search that ends in a space, a quote or a word shut out has no unfinished word.
  if (!/^\p{L}{2,40}$/u.test(last) || !/(^|\s)\p{L}+$/u.test(q)) return [];
  return queryDocument<string[]>(Prisma.sql`
    SELECT coalesce(jsonb_agg(word ORDER BY length(word), word), '[]') AS document FROM (
      SELECT word FROM search_word WHERE word LIKE ${`${last}%`} AND release_from <= ${release}
      ORDER BY length(word), word LIMIT ${MOST_ENDINGS}) begun`);
}

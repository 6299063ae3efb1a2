import "server-only";
import { Prisma } from "../client";

// Below this two names share too few letters to be a misspelling of one another.
export const LIKE_ENOUGH = 0.42;
const SHARES_A_WORD = 1;
const MEANT = 2;

/** The revisions `r` alive at a release. */
export const revisionAt = (release: number) =>
  Prisma.sql`r.release_from <= ${release} AND (r.release_to IS NULL OR r.release_to > ${release})`;

/** 4 is the code itself, 3 a name with the search at the start of a word, 2 its initials, 1 a word of it; less is a likeness. */
const rankOf = (code: Prisma.Sql, name: Prisma.Sql) => Prisma.sql`CASE
  WHEN lower(${code}) = ANY (asked.words) THEN 4
  WHEN NOT asked.is_long THEN 0
  WHEN strpos(' ' || plain_text(lower(${name})), ' ' || asked.q) > 0 THEN 3
  WHEN lower(regexp_replace(${name}, '(\\w)\\w*\\W*', '\\1', 'g')) = ANY (asked.words) THEN 2
  WHEN to_tsvector('english', plain_text(${name})) @@ asked.loose THEN 1 + word_similarity(plain_text(lower(${name})), asked.q) / 10
  ELSE greatest(word_similarity(asked.q, plain_text(lower(${name}))), word_similarity(plain_text(lower(${name})), asked.q))
    + similarity(asked.q, plain_text(lower(${name}))) / 100 END`;

/** Keeps names that are meant; else those that share a word; else those that are alike. */
const choose = ({ name, most, ranked }: { name: string; most: number; ranked: Prisma.Sql }) => Prisma.sql`
  ${Prisma.raw(`ranked_${name}`)} AS (SELECT *, max(rank) OVER () AS best FROM (${ranked}) r),
  ${Prisma.raw(`found_${name}`)} AS (
    SELECT *, rank < ${SHARES_A_WORD}::real AS is_alike, count(*) OVER () AS total FROM ${Prisma.raw(`ranked_${name}`)}
    WHERE rank >= CASE WHEN best >= ${MEANT}::real THEN ${MEANT}::real WHEN best >= ${SHARES_A_WORD}::real THEN ${SHARES_A_WORD}::real ELSE ${LIKE_ENOUGH}::real END
    ORDER BY rank DESC, code LIMIT ${most})`;

export const foundStakeholders = (release: number, most: number) =>
  choose({
    name: "stakeholder",
    most,
    ranked: Prisma.sql`SELECT r.code, r.name, r.kind, r.note,
      greatest(${rankOf(Prisma.sql`r.code`, Prisma.sql`r.name`)}, ${rankOf(Prisma.sql`r.code`, Prisma.sql`r.short_name`)}) AS rank
    FROM stakeholder_revision r, asked WHERE ${revisionAt(release)}`,
  });

export const foundItems = (release: number, most: number) =>
  choose({
    name: "item",
    most,
    ranked: Prisma.sql`SELECT r.code, i.kind, r.title, r.scope,
      greatest(${rankOf(Prisma.sql`r.code`, Prisma.sql`r.title`)}, ${rankOf(Prisma.sql`r.code`, Prisma.sql`r.short_title`)},
        CASE WHEN t.words @@ asked.strict THEN 1.2 + ts_rank(t.words, asked.strict) END) AS rank
    FROM item_revision r JOIN item i USING (code), asked,
      LATERAL (SELECT to_tsvector('english', plain_text(r.title || ' ' || r.scope)) AS words) t
    WHERE ${revisionAt(release)}`,
  });

export const foundSources = (release: number, most: number) =>
  choose({
    name: "source",
    most,
    ranked: Prisma.sql`SELECT r.source_id AS code, r.title, r.publisher, r.authors, r.kind,
      greatest(${rankOf(Prisma.sql`r.source_id`, Prisma.sql`t.line`)},
        CASE WHEN to_tsvector('english', plain_text(t.line)) @@ asked.strict THEN 1.2 END) AS rank
    FROM source_revision r, asked,
      LATERAL (SELECT concat_ws(' ', r.title, r.publisher, array_to_string(r.authors, ' ')) AS line) t
    WHERE ${revisionAt(release)}`,
  });

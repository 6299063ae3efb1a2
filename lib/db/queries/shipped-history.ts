import "server-only";
import type { Entity } from "@/lib/domain/editorial";
import { Prisma, queryDocument } from "../client";

/** A release shipped with the site that began, changed or ended a record. */
export interface ShippedRevision {
  release: number;
  publishedOn: string;
  title: string;
  reason: string;
}

/** The rows of a record through all releases, where releases hold its rows; charts are kept by revision instead. */
const ROWS: Record<Exclude<Entity, "chart">, (key: string) => Prisma.Sql> = {
  stakeholder: (key) => Prisma.sql`stakeholder_revision WHERE code = ${key}`,
  item: (key) => Prisma.sql`item_revision WHERE code = ${key}`,
  source: (key) => Prisma.sql`source_revision WHERE source_id = ${key}`,
  membership: (key) => Prisma.sql`membership
    WHERE concat_ws(' ', group_code, member_code, role, coalesce(valid_from, '-')) = ${key}`,
  not_applicable: (key) =>
    Prisma.sql`not_applicable WHERE concat_ws(' ', stakeholder_code, item_code) = ${key}`,
  position: (key) => Prisma.sql`position WHERE key = ${key}`,
};

/** What shipped releases did to a record, newest first. */
export function listShippedRevisions(entity: Entity, key: string): Promise<ShippedRevision[]> {
  if (entity === "chart") return Promise.resolve([]);
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('release', r.n, 'title', r.title, 'reason', coalesce(r.note, ''),
      'publishedOn', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY r.n DESC), '[]') AS document
    FROM release r WHERE NOT EXISTS (SELECT FROM changeset c WHERE c.release = r.n)
      AND r.n IN (SELECT n FROM (SELECT release_from, release_to FROM ${ROWS[entity](key)}) x, unnest(ARRAY[release_from, release_to]) n)`);
}

import "server-only";
import { cache } from "react";
import { Prisma, queryDocument } from "../client";

const PUBLIC_ID = /^[1-9A-HJ-NP-Za-km-z]{10}$/;

/** Where a piece of evidence can be read: its source at this release, and every release that holds it. */
export interface EvidencePlace {
  source: string | null;
  releases: number[];
}

/** Looks an evidence id up in all releases, oldest first; empty when it never existed. */
export const findEvidencePlace = cache(async (id: string, release: number): Promise<EvidencePlace> => {
  if (!PUBLIC_ID.test(id)) return { source: null, releases: [] };
  return queryDocument<EvidencePlace>(Prisma.sql`
    WITH home AS (
      SELECT DISTINCT r.n, p.source_id FROM evidence e
      JOIN position p ON p.id = e.position_id
      JOIN release r ON p.release_from <= r.n AND (p.release_to IS NULL OR p.release_to > r.n)
      WHERE e.public_id = ${id})
    SELECT jsonb_build_object(
      'source', (SELECT source_id FROM home WHERE n = ${release} LIMIT 1),
      'releases', (SELECT coalesce(jsonb_agg(n ORDER BY n), '[]') FROM home)) AS document`);
});

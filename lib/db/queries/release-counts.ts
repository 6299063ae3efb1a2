import "server-only";
import type { ReleaseCounts } from "@/lib/domain/position";
import { Prisma, queryDocument } from "../client";

/** How much a release holds. */
export function countRelease(release: number): Promise<ReleaseCounts> {
  const at = Prisma.sql`release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})`;
  return queryDocument<ReleaseCounts>(Prisma.sql`
    SELECT jsonb_build_object(
      'stakeholders', (SELECT count(*) FROM stakeholder_revision WHERE ${at}),
      'items', (SELECT count(*) FROM item_revision WHERE ${at}),
      'sources', (SELECT count(*) FROM source_revision WHERE ${at}),
      'positions', (SELECT count(*) FROM position WHERE ${at}),
      'evidence', (SELECT count(*) FROM evidence e JOIN position p ON p.id = e.position_id WHERE ${at})
    ) AS document`);
}

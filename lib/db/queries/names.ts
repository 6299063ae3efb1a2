import "server-only";
import { cache } from "react";
import { Prisma, queryDocument } from "../client";

/** Short names of stakeholders, titles of items and of the sources named, by code, at a release. */
export const getNames = cache(async (release: number, sources: string = ""): Promise<Map<string, string>> => {
  const at = Prisma.sql`release_from <= ${release} AND (release_to IS NULL OR release_to > ${release})`;
  const names = await queryDocument<Record<string, string>>(Prisma.sql`
    SELECT coalesce(jsonb_object_agg(code, name), '{}') AS document FROM (
      SELECT code, short_name AS name FROM stakeholder_revision WHERE ${at}
      UNION ALL SELECT code, title FROM item_revision WHERE ${at}
      UNION ALL SELECT source_id, title FROM source_revision WHERE ${at} AND source_id = ${sources}) known`);
  return new Map(Object.entries(names));
});

import "server-only";
import { Prisma, queryDocument } from "../client";

export interface AuditEntry {
  seq: number;
  at: string;
  actor: string | null;
  action: string;
  object: string;
  detail: Record<string, unknown>;
  hash: string;
}

export interface AuditFilter {
  /** Part of the name of who did it. */
  actor: string;
  action: string;
  /** The beginning of what it was done to. */
  object: string;
  /** Entries before this one; null for the newest. */
  before: number | null;
}

export const AUDIT_PAGE = 100;

/** The newest entries that a filter lets through. */
export function listAudit({ actor, action, object, before }: AuditFilter): Promise<AuditEntry[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'),
      'actor', name, 'action', action, 'object', object, 'detail', detail, 'hash', hash) ORDER BY seq DESC), '[]') AS document
    FROM (SELECT a.*, u.name FROM audit a LEFT JOIN auth_user u ON u.id = a.actor
      WHERE (${actor} = '' OR strpos(lower(coalesce(u.name, 'the site')), lower(${actor})) > 0)
        AND (${action} = '' OR a.action = ${action}) AND starts_with(a.object, ${object})
        AND (${before}::bigint IS NULL OR seq < ${before}::bigint)
      ORDER BY seq DESC LIMIT ${AUDIT_PAGE}) x`);
}

/** Every kind of thing that was done. */
export function listAuditActions(): Promise<string[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(action ORDER BY action), '[]') AS document FROM (SELECT DISTINCT action FROM audit) x`);
}

/** The number of the first entry that does not follow from the one before it; null when the chain holds. */
export function findBrokenAudit(): Promise<number | null> {
  return queryDocument(Prisma.sql`SELECT (SELECT to_jsonb(seq) FROM broken_audit()) AS document`);
}

import "server-only";
import { hashToken } from "@/lib/auth/token-hash";
import type { Person, Role } from "@/lib/domain/editorial";
import { Prisma, queryDocument } from "../client";

export interface Member extends Person {
  email: string;
  hasSecondFactor: boolean;
  since: string;
}

export interface Invitation {
  /** The start of its hash: names it and opens nothing. */
  id: string;
  email: string | null;
  role: Role;
  until: string;
}

export interface SessionEntry {
  id: string;
  device: string | null;
  address: string | null;
  seenAt: string;
  createdAt: string;
}

const minute = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')`;

const INVITATION = Prisma.sql`jsonb_build_object('id', left(token_sha256, 10), 'email', email, 'role', role,
  'until', ${minute(Prisma.sql`expires_at`)})`;

/** Everybody with an account, by name. */
export function listPeople(): Promise<Member[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', name, 'email', email, 'role', role,
      'hasSecondFactor', EXISTS (SELECT FROM auth_two_factor t WHERE t.user_id = u.id AND confirmed_at IS NOT NULL),
      'since', to_char(created_at, 'YYYY-MM-DD')) ORDER BY lower(name)), '[]') AS document
    FROM auth_user u WHERE removed_at IS NULL`);
}

/** Invitations that can still be accepted. */
export function listInvitations(): Promise<Invitation[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(${INVITATION} ORDER BY expires_at), '[]') AS document
    FROM auth_invitation i WHERE is_open(i)`);
}

/** What an invitation is good for; null when it is not good any more. */
export function findInvitation(token: string): Promise<Invitation | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT ${INVITATION} FROM auth_invitation i
      WHERE token_sha256 = ${hashToken(token)} AND is_open(i)) AS document`);
}

/** For whom the word is that lets them choose another password; null when it is not good any more. */
export function findReset(token: string): Promise<{ name: string; email: string; until: string } | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object('name', u.name, 'email', u.email, 'until', ${minute(Prisma.sql`v.expires_at`)})
      FROM auth_verification v JOIN auth_user u ON u.id = v.value AND u.removed_at IS NULL
      WHERE identifier = ${`reset ${hashToken(token)}`} AND v.expires_at > now()) AS document`);
}

/** A person's open sessions, the last used first. */
export function listSessions(person: string): Promise<SessionEntry[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'device', user_agent, 'address', ip_address,
      'seenAt', ${minute(Prisma.sql`seen_at`)}, 'createdAt', ${minute(Prisma.sql`created_at`)}) ORDER BY seen_at DESC), '[]') AS document
    FROM auth_session WHERE user_id = ${person} AND expires_at > now()`);
}

/** Whether this installation lets people publish their own work. */
export function getSingleHanded(): Promise<boolean> {
  return queryDocument(Prisma.sql`SELECT to_jsonb(is_single_handed) AS document FROM setting`);
}

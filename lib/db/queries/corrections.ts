import "server-only";
import { hashToken } from "@/lib/auth/token-hash";
import type { IsoDay } from "@/lib/domain/calendar";
import type { CorrectionKind, CorrectionState } from "@/lib/domain/correction";
import type { ChangesetState } from "@/lib/domain/editorial";
import { Prisma, queryDocument } from "../client";
import { toId } from "./changesets";

export interface Correction {
  id: string;
  about: string;
  release: number;
  kind: CorrectionKind;
  words: string;
  sourceUrl: string | null;
  state: CorrectionState;
  answer: string | null;
  receivedOn: IsoDay;
  changeset: { id: string; state: ChangesetState; release: number | null } | null;
}

/** A correction as those read it who answer it, with how to reach its sender while it is open. */
export interface OpenedCorrection extends Correction {
  contact: string | null;
  steps: { at: string; actor: string | null; action: string }[];
}

const fields = Prisma.sql`
  'id', k.id::text, 'about', k.about, 'release', k.seen_at_release, 'kind', k.kind, 'words', k.words,
  'sourceUrl', k.source_url, 'state', k.state, 'answer', k.answer,
  'receivedOn', to_char(k.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
  'changeset', (SELECT jsonb_build_object('id', c.id::text, 'state', c.state, 'release', c.release)
    FROM changeset c WHERE c.id = k.changeset_id)`;

/** Corrections in one state: those that wait the longest first, all others the newest first. */
export function listCorrections(state: CorrectionState): Promise<Correction[]> {
  const order = state === "received" ? Prisma.sql`id` : Prisma.sql`id DESC`;
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY k.place), '[]') AS document
    FROM (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM correction
      WHERE state = ${state}::correction_state ORDER BY place LIMIT 200) k`);
}

/** How many wait for an answer. */
export function countWaitingCorrections(): Promise<number> {
  return queryDocument(Prisma.sql`
    SELECT to_jsonb(count(*)) AS document FROM correction WHERE state = 'received'`);
}

/** One correction with what was done about it; null when there is none. */
export function findCorrection(id: string): Promise<OpenedCorrection | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object(${fields}, 'contact', k.contact,
      'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'actor', u.name, 'action', a.action)
        ORDER BY a.seq), '[]')
        FROM audit a LEFT JOIN auth_user u ON u.id = a.actor WHERE a.object = 'correction ' || k.id))
      FROM correction k WHERE k.id = ${toId(id)}) AS document`);
}

/** The corrections that a changeset takes up. */
export function listCorrectionsOf(changeset: string): Promise<Correction[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY k.id), '[]') AS document
    FROM correction k WHERE k.changeset_id = ${toId(changeset)}`);
}

/** What became of a correction, for whoever has its receipt; null when nobody was given this one. */
export function findReceipt(word: string): Promise<Correction | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object(${fields}) FROM correction k
      WHERE k.receipt_sha256 = ${hashToken(word)}) AS document`);
}

import "server-only";
import type { Person } from "@/lib/domain/editorial";
import type { ImportState, ImportSummary, JudgedRow, Verdict } from "@/lib/domain/imports";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import { commandDb, Prisma, queryDocument } from "../client";
import { toId } from "./changesets";

export interface ImportFile {
  id: string;
  name: string;
  byteSize: number;
  sha256: string;
  columns: string[];
  notes: string[];
  rowCount: number;
  plan: ImportPlan;
  state: ImportState;
  /** The number of its last check. */
  run: number;
  /** How far that has come, from 0 to 1. */
  progress: number;
  /** A check that has said nothing for a while was cut off. */
  isStalled: boolean;
  summary: ImportSummary | null;
  checkedAgainst: number | null;
  changeset: string | null;
  author: Person;
  createdOn: string;
}

const fields = Prisma.sql`
  'id', f.id::text, 'name', f.name, 'byteSize', f.byte_size, 'sha256', f.sha256, 'columns', f.columns, 'notes', f.notes,
  'rowCount', f.row_count, 'plan', f.plan, 'state', f.state, 'run', f.run, 'progress', f.progress / 1000.0,
  'isStalled', f.state = 'checking' AND f.updated_at < now() - interval '20 seconds',
  'summary', f.summary, 'checkedAgainst', f.checked_against, 'changeset', f.changeset_id::text,
  'author', (SELECT jsonb_build_object('id', u.id, 'name', u.name, 'role', u.role) FROM auth_user u WHERE u.id = f.author),
  'createdOn', to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

/** The newest imports, whoever's. */
export function listImports(): Promise<ImportFile[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY f.id DESC), '[]') AS document
    FROM (SELECT * FROM import_file ORDER BY id DESC LIMIT 50) f`);
}

export function findImport(id: string): Promise<ImportFile | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object(${fields}) FROM import_file f WHERE f.id = ${toId(id)}) AS document`);
}

/** An earlier import of the very same file that became a changeset. */
export function findTwin({
  id,
  sha256,
}: Pick<ImportFile, "id" | "sha256">): Promise<{ changeset: string } | null> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT jsonb_build_object('changeset', changeset_id::text) FROM import_file
            WHERE sha256 = ${sha256} AND state = 'taken' AND id < ${toId(id)} ORDER BY id DESC LIMIT 1) AS document`);
}

/** The first rows of a file, to see what its columns hold. */
export function listSamples(id: string): Promise<string[][]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(cells ORDER BY ordinal), '[]') AS document FROM (
      SELECT cells, ordinal FROM import_row WHERE import_id = ${toId(id)} ORDER BY ordinal LIMIT 50) r`);
}

export const VERDICTS_PAGE = 100;

/** One page of a check's verdicts: all of them, or those of one kind. */
export function listVerdicts(
  id: string,
  { verdict, page }: { verdict: Verdict | null; page: number },
): Promise<JudgedRow[]> {
  const only = verdict === null ? Prisma.sql`true` : Prisma.sql`verdict = ${verdict}`;
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'verdict', verdict, 'title', title,
      'problems', problems, 'differences', differences) ORDER BY ordinal), '[]') AS document FROM (
      SELECT * FROM import_verdict WHERE import_id = ${toId(id)} AND ${only}
      ORDER BY ordinal LIMIT ${VERDICTS_PAGE} OFFSET ${(page - 1) * VERDICTS_PAGE}) v`);
}

/** The open changeset that amends or withdraws a record, by entity and key. */
export function listBusyRecords(): Promise<Record<string, string>> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_object_agg(ch.entity || ' ' || ch.base_key, c.id::text), '{}') AS document
    FROM change ch JOIN changeset c ON c.id = ch.changeset_id
    WHERE ch.base_key IS NOT NULL AND c.state IN ('draft', 'in-review', 'changes-requested')`);
}

/** What was last said of files with the same header. */
export function findRememberedPlan(signature: string): Promise<unknown> {
  return queryDocument(Prisma.sql`
    SELECT (SELECT plan FROM import_memory WHERE signature = ${signature}) AS document`);
}

/** A row that is in error or in conflict, as it stood in the file. */
export interface FaultyRow extends JudgedRow {
  cells: string[];
}

/** Every row that keeps an import from being taken whole, in the file's order. */
export function listFaultyRows(id: string): Promise<FaultyRow[]> {
  const query = Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', v.number, 'verdict', v.verdict, 'title', v.title,
      'problems', v.problems, 'differences', v.differences, 'cells', r.cells) ORDER BY v.ordinal), '[]') AS document
    FROM import_verdict v
    JOIN LATERAL (SELECT cells FROM import_row WHERE import_id = v.import_id AND number = v.number ORDER BY ordinal LIMIT 1) r ON true
    WHERE v.import_id = ${toId(id)} AND v.verdict IN ('error', 'conflict')`;
  return queryDocument(query, commandDb());
}

import "server-only";
import type pg from "pg";

export interface KeptTable {
  name: string;
  /** Those that hold what was written; what PostgreSQL works out itself it works out again. */
  columns: string[];
  /** By which its rows are put in order, so that equal contents have an equal hash. */
  order: string;
}

// Who is signed in, and who tried: gone in a day anyway, and a stolen backup must open no session.
const MOMENTARY = ["auth_session", "auth_verification", "auth_attempt"];

/** Every table that a backup keeps, by name. */
export async function listKeptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       coalesce((SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END,
                                   ', ' ORDER BY k.place)
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, place), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum),
        format('%I::text COLLATE "C"', c.relname)) AS "order"
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
       AND c.relname <> '_prisma_migrations' AND c.relname <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
     ORDER BY c.relname::text COLLATE "C"`,
    [MOMENTARY],
  );
  return rows;
}

export interface Counter {
  table: string;
  column: string;
  last: number;
}

/** How far each numbering column has come; one that never gave a number is left out. */
export async function listCounters(client: pg.ClientBase): Promise<Counter[]> {
  const { rows } = await client.query<Counter>(
    `SELECT c.relname AS table, a.attname AS column, s.last_value::int8::float8 AS last
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> ''
     JOIN pg_sequences s ON format('%I.%I', s.schemaname, s.sequencename)
       = pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND s.last_value IS NOT NULL
       AND c.relname <> ALL ($1)
     ORDER BY 1, 2`,
    [MOMENTARY],
  );
  return rows;
}

// However a server is set up, the same values must be written as the same text.
const WRITING = `SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET IntervalStyle = 'iso_8601';
  SET extra_float_digits = 1; SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET statement_timeout = 0`;

export async function settleWriting(client: pg.ClientBase): Promise<void> {
  await client.query(WRITING);
}

export function copyOut({ name, columns, order }: KeptTable): string {
  return `COPY (SELECT ${list(columns)} FROM ${quote(name)} ORDER BY ${order}) TO STDOUT`;
}

export function copyIn({ name, columns }: Pick<KeptTable, "name" | "columns">): string {
  return `COPY ${quote(name)} (${list(columns)}) FROM STDIN`;
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function list(columns: readonly string[]): string {
  return columns.map(quote).join(", ");
}

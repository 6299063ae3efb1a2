import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";

export const MANIFEST_FILE = "manifest.json";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const TableSummary = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
  sha256: Sha256,
});
export type TableSummary = z.infer<typeof TableSummary>;

const Body = z.object({
  format: z.literal("common-ground backup 1"),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  /** Which state of the schema the tables have. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** How far each column that numbers its rows has come: numbers of rows that are gone are not given again. */
  counters: z.array(z.object({ table: z.string(), column: z.string(), last: z.number().int() })),
  tables: z.array(TableSummary),
});
type Body = z.infer<typeof Body>;

const Manifest = Body.extend({
  /** One word for everything in the tables: equal before a backup and after its restore. */
  contents: Sha256,
  seal: Sha256,
});
export type Manifest = z.infer<typeof Manifest>;

export function sealManifest(body: Body): Manifest {
  return { ...body, contents: hashTables(body.tables), seal: sha256(JSON.stringify(body)) };
}

/** Reads a manifest; null when it is not one, or not as it was written. */
export function readManifest(text: string): Manifest | null {
  try {
    const manifest = Manifest.parse(JSON.parse(text));
    const { contents, seal, ...body } = manifest;
    const isWhole = seal === sha256(JSON.stringify(body)) && contents === hashTables(body.tables);
    return isWhole ? manifest : null;
  } catch {
    return null;
  }
}

function hashTables(tables: readonly TableSummary[]): string {
  return sha256(tables.map(({ name, rows, sha256: hash }) => `${name} ${rows} ${hash}\n`).join(""));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

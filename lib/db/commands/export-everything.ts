import "server-only";
import type { Readable } from "node:stream";
import pg from "pg";
import { authorise, type Editor } from "@/lib/auth/can";
import { readEnv } from "@/lib/env";
import { exportRows } from "../backup/export-rows";
import { Prisma } from "../client";
import { runCommand } from "../run-command";

/** A zip of everything that is no secret, to be read as a stream; that it was taken stands in the account. */
export async function exportEverything(editor: Editor): Promise<Readable> {
  authorise(editor, "export-everything");
  await runCommand(Prisma.sql`append_audit(${editor.id}, 'export-everything', 'record')::text`);
  const client = new pg.Client({
    connectionString: readEnv().DATABASE_URL,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  return exportRows(client).catch(async (error) => {
    await client.end().catch(() => undefined);
    throw error;
  });
}

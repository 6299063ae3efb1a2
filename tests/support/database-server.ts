import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/lib/db/migrate";
import { startEmbeddedPostgres } from "@/scripts/support/embedded-postgres";
import { inDatabase, TEMPLATE } from "./database-names";
import { makeTemporaryFolder, removeTemporaryFolder } from "./temporary-folder";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the test server's own database, from which others are cloned. */
    databaseServerUrl: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeTemporaryFolder("db");
  const server = await startEmbeddedPostgres({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    dataDir: folder,
    say: (line) => console.log(line),
    // Nothing here has to survive the run.
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"],
  });
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await applyMigrations({ databaseUrl: inDatabase(server.databaseUrl, TEMPLATE) });
  project.provide("databaseServerUrl", server.databaseUrl);
  return async () => {
    await server.stop();
    await removeTemporaryFolder(folder);
  };
}

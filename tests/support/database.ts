import pg from "pg";
import { inject } from "vitest";
import { inDatabase, TEMPLATE } from "./database-names";

let count = 0;

/** A new, migrated, empty database of the caller's own; the server goes away with the run and takes it along. */
export function cloneDatabase(): Promise<string> {
  return createDatabase(TEMPLATE);
}

/** A new database without a table. */
export function createBareDatabase(): Promise<string> {
  return createDatabase("template0");
}

async function createDatabase(template: string): Promise<string> {
  const server = inject("databaseServerUrl");
  const name = `test_${process.pid}_${Date.now()}_${count++}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  return inDatabase(server, name);
}

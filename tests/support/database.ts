import pg from "pg";
import { inject } from "vitest";
import { inDatabase, TEMPLATE } from "./database-names";

let count = 0;

/** A new, migrated, empty database of the caller's own; the server goes away with the run and takes it along. */
export async function cloneDatabase(): Promise<string> {
  const server = inject("databaseServerUrl");
  const name = `test_${process.pid}_${Date.now()}_${count++}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  await client.end();
  return inDatabase(server, name);
}

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { loadEnvFile } from "./support/env-file";
import { openDatabase } from "./support/open-database";
import { describeFailure } from "./support/plain-failure";

// npm run audit:verify: reads the whole account of what was done; exit code 1 when it was tampered with.
const root = resolve(fileURLToPath(import.meta.url), "../..");

interface Chain {
  entries: number;
  head: string | null;
  broken: string | null;
}

async function main(): Promise<boolean> {
  loadEnvFile(root);
  const database = await openDatabase({ root, say: console.log });
  const client = new pg.Client({ connectionString: database.url, connectionTimeoutMillis: 5000 });
  await client.connect();
  const { rows } = await client.query<Chain>(
    `SELECT count(*)::int AS entries, (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1) AS head,
            (SELECT seq FROM broken_audit()) AS broken FROM audit`,
  );
  await client.end();
  await database.stop();
  const { entries = 0, head = null, broken = null } = rows[0] ?? {};
  if (broken === null)
    console.log(`The account holds: ${entries} entries, the last with the hash ${head ?? "none"}.`);
  else console.error(`The account is broken: entry ${broken} does not follow from the one before it.`);
  return broken === null;
}

main().then(
  (holds) => process.exit(holds ? 0 : 1),
  (error: unknown) => {
    console.error(describeFailure(error));
    process.exit(1);
  },
);

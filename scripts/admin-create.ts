import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inviteAdmin } from "@/lib/db/commands/first-admin";
import { applyMigrations } from "@/lib/db/migrate";
import { loadEnvFile } from "./support/env-file";
import { openDatabase } from "./support/open-database";
import { describeFailure, PlainFailure } from "./support/plain-failure";

// npm run admin:create [e-mail]: prints a link, good once and for half an hour, that makes one more admin.
const root = resolve(fileURLToPath(import.meta.url), "../..");

async function main(): Promise<void> {
  const email = process.argv[2] ?? (await ask("E-mail address of the new admin: "));
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new PlainFailure(`“${email}” is not an e-mail address.`);
  loadEnvFile(root);
  const database = await openDatabase({ root, say: console.log });
  try {
    await applyMigrations({ databaseUrl: database.url });
    const client = new pg.Client({ connectionString: database.url, connectionTimeoutMillis: 5000 });
    await client.connect();
    const token = await inviteAdmin(client, email).finally(() => client.end());
    const path = `/sign-in/invitation?token=${token}`;
    console.log(
      `Open this within 30 minutes at the site's own address, once it runs: http://localhost:${process.env.PORT || 3000}${path}`,
    );
  } finally {
    await database.stop();
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof pg.DatabaseError ? `${error.message}.` : describeFailure(error));
    process.exit(1);
  },
);

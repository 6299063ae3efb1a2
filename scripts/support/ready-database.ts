// Runs as a process of its own (node --conditions=react-server), because lib/db is server-only and the web
// server must not run under that condition; what it needed in memory is gone when the site begins to answer.
import pg from "pg";
import { closeDemoAccounts, type DemoAccount, openDemoAccounts } from "@/lib/db/commands/demo-accounts";
import { inviteFirstAdmin } from "@/lib/db/commands/first-admin";
import { applyMigrations } from "@/lib/db/migrate";
import { type LoadOutcome, loadShippedDataSet } from "@/prisma/seed";
import { type LoadedCharts, loadShippedCharts } from "@/prisma/seed-charts";
import { describeConnectionProblem } from "./connection-problem";
import { describeFailure, errorCode, PlainFailure } from "./plain-failure";

export interface ReadyReport extends LoadOutcome {
  applied: string[];
  charts: LoadedCharts;
  /** The word that makes the first admin, while there is none. */
  firstAdmin: string | null;
  /** Ready sign-ins of a demonstration; none anywhere else. */
  demo: DemoAccount[];
}

async function main(databaseUrl: string): Promise<ReadyReport> {
  const { applied } = await applyMigrations({ databaseUrl });
  const loaded = await loadShippedDataSet({
    databaseUrl,
    dataDir: process.env.SHIPPED_DATA_DIR || undefined,
  });
  const charts = await loadShippedCharts({ databaseUrl, file: process.env.SHIPPED_CHARTS_FILE || undefined });
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const isDemo = process.env.DEMO === "yes" && !process.env.OWN_DATABASE_URL;
    const demo = isDemo ? await openDemoAccounts(client) : [];
    if (!isDemo) await closeDemoAccounts(client);
    return { applied, charts, ...loaded, demo, firstAdmin: await inviteFirstAdmin(client) };
  } finally {
    await client.end();
  }
}

function toPlainFailure(error: unknown): unknown {
  if (process.env.OWN_DATABASE_URL && describeConnectionProblem(error))
    return new PlainFailure(
      `The database of DATABASE_URL ${describeConnectionProblem(error)}: correct DATABASE_URL, or unset it to use the embedded database.`,
    );
  // The loader and the migrations say what is wrong in one sentence; anything else is a fault of ours.
  return error instanceof Error && error.constructor === Error && !errorCode(error)
    ? new PlainFailure(error.message)
    : error;
}

main(process.env.DATABASE_URL ?? "").then(
  (report) => process.send?.(report),
  (error) => {
    process.stderr.write(`${describeFailure(toPlainFailure(error))}\n`);
    process.exitCode = 1;
  },
);

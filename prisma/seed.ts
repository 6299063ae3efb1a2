import pg from "pg";
import { publishDataSet } from "@/lib/db/commands/publish-data-set";
import { describeFault, readDataSet } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";

export interface LoadInput {
  databaseUrl: string;
  dataDir?: string;
}

export interface LoadOutcome {
  outcome: "loaded" | "unchanged" | "new-release";
  release: number;
  positions: number;
}

/**
 * Loads the shipped data set as release 1, or as the next release when its files changed.
 * Nothing is written unless every line is in order; loading twice changes nothing.
 */
export async function loadShippedDataSet({
  databaseUrl,
  dataDir = "prisma/data",
}: LoadInput): Promise<LoadOutcome> {
  const { dataSet, faults } = await readDataSet(dataDir);
  const [fault, ...others] = faults.length > 0 ? faults : checkDataSet(dataSet);
  if (fault) {
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    throw new Error(
      `The shipped data set is damaged: ${dataDir}/${describeFault(fault)}${more}. Restore the file, then run npm run data:check.`,
    );
  }
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const before = await latestRelease(client);
    const positions = dataSet.positions.length;
    if (before?.sha256 === dataSet.sha256) return { outcome: "unchanged", release: before.n, positions };
    const release = await publishDataSet(
      client,
      dataSet,
      before === null ? "The shipped data set" : "The shipped data set, updated",
    );
    const outcome = before === null ? "loaded" : release === before.n ? "unchanged" : "new-release";
    return { outcome, release, positions };
  } finally {
    await client.end();
  }
}

async function latestRelease(client: pg.Client): Promise<{ n: number; sha256: string } | null> {
  const { rows } = await client.query<{ n: number; sha256: string }>(
    "SELECT n, data_set_sha256 AS sha256 FROM release ORDER BY n DESC LIMIT 1",
  );
  return rows[0] ?? null;
}

import pg from "pg";
import { publishDataSet } from "@/lib/db/commands/publish-data-set";
import { describeFault } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import { readShippedReleases, type ShippedRelease } from "@/lib/import/shipped-releases";

export interface LoadInput {
  databaseUrl: string;
  dataDir?: string;
}

export interface LoadOutcome {
  /** Kept: the files changed, but editors have published since, and their work is not overwritten. */
  outcome: "loaded" | "unchanged" | "new-release" | "kept";
  release: number;
  positions: number;
}

/**
 * Loads the shipped releases that the database does not hold yet, in their order; files that changed since
 * become the next release. Nothing is written unless every line is in order; loading twice changes nothing.
 */
export async function loadShippedDataSet({
  databaseUrl,
  dataDir = "prisma/data",
}: LoadInput): Promise<LoadOutcome> {
  const releases = await readSoundReleases(dataDir);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    // Two sites starting on one database: the second waits, then finds everything published.
    await client.query("SELECT pg_advisory_lock(hashtext('common-ground load'))");
    const published = await listPublished(client);
    const before = published.at(-1)?.n ?? 0;
    let release = before;
    const missing = missingFrom(published, releases);
    const positions = releases.at(-1)?.dataSet.positions.length ?? 0;
    if (missing.length > 0 && (await haveEditorsPublished(client)))
      return { outcome: "kept", release: before, positions };
    for (const { title, note, dataSet } of missing) {
      release = await publishDataSet(client, dataSet, { title, note });
    }
    const outcome = before === 0 ? "loaded" : release === before ? "unchanged" : "new-release";
    return { outcome, release, positions };
  } finally {
    await client.end();
  }
}

async function readSoundReleases(dataDir: string): Promise<ShippedRelease[]> {
  const { releases, faults } = await readShippedReleases(dataDir);
  const found = [...faults, ...releases.flatMap((release) => release.faults)];
  const [fault, ...others] =
    found.length > 0 ? found : releases.flatMap(({ dataSet }) => checkDataSet(dataSet));
  if (!fault) return releases;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Error(
    `The shipped data set is damaged: ${dataDir}/${describeFault(fault)}${more}. Restore the file, then run npm run data:check.`,
  );
}

interface Published {
  n: number;
  sha256: string;
}

/** What follows the newest shipped release that was published; of files changed since, only the last state. */
function missingFrom(published: readonly Published[], releases: readonly ShippedRelease[]): ShippedRelease[] {
  if (published.length === 0) return [...releases];
  const known = new Set(published.map(({ sha256 }) => sha256));
  const newest = releases.findLastIndex(({ dataSet }) => known.has(dataSet.sha256));
  return newest === -1 ? releases.slice(-1) : releases.slice(newest + 1);
}

async function haveEditorsPublished(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT FROM changeset WHERE state = 'published' LIMIT 1");
  return rows.length > 0;
}

async function listPublished(client: pg.Client): Promise<Published[]> {
  const { rows } = await client.query<Published>(
    "SELECT n, data_set_sha256 AS sha256 FROM release ORDER BY n",
  );
  return rows;
}

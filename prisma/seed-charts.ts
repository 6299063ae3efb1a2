import pg from "pg";
import { describeFault } from "@/lib/import/data-set";
import { readCharts } from "@/lib/import/shipped-charts";
import type { ChartLine } from "@/lib/schemas/chart-line";
import { ChartRecord } from "@/lib/schemas/chart-record";

export interface LoadedCharts {
  added: number;
  /** Lines that were not loaded, because what is published under their id is another, by an editor's hand. */
  leftOut: number;
}

/** Loads the shipped charts that the database does not hold yet; loading twice changes nothing. */
export async function loadShippedCharts({
  databaseUrl,
  file = "prisma/data/charts.jsonl",
}: {
  databaseUrl: string;
  file?: string;
}): Promise<LoadedCharts> {
  const { lines, faults } = await readCharts(file);
  const [fault] = faults;
  if (fault)
    throw new Error(
      `The shipped charts are damaged: ${describeFault(fault)}. Restore the file, then run npm run data:check.`,
    );
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ loaded: LoadedCharts }>("SELECT load_charts($1::jsonb) AS loaded", [
      JSON.stringify(lines.map(({ value }) => toRevision(value))),
    ]);
    return rows[0]?.loaded ?? { added: 0, leftOut: 0 };
  } finally {
    await client.end();
  }
}

function toRevision({ id, revision, publishedOn, change, definition, reason, successor }: ChartLine) {
  return {
    record: ChartRecord.parse({ id, ...definition, reason, successor }),
    revision,
    publishedOn,
    change,
  };
}

import "server-only";
import type { PublishedChart } from "@/lib/charts/published-chart";
import { ChartDefinitionFields } from "@/lib/schemas/chart-line";
import { ChartRecord } from "@/lib/schemas/chart-record";
import { Prisma, queryDocument } from "../client";

/** Every published chart, those first published first; a withdrawn one says so. */
export function listCharts(): Promise<PublishedChart[]> {
  return readCharts(Prisma.sql`true`);
}

/** A published chart with all its revisions; null when its id was never given. */
export async function findChart(id: string): Promise<PublishedChart | null> {
  const [chart] = await readCharts(Prisma.sql`chart_id = ${id}`);
  return chart ?? null;
}

async function readCharts(which: Prisma.Sql): Promise<PublishedChart[]> {
  const charts = await queryDocument<PublishedChart[]>(Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', chart_id, 'revisions', revisions, 'withdrawn',
      CASE WHEN reason IS NOT NULL THEN jsonb_build_object('reason', reason, 'successor', successor, 'on', day) END)
      ORDER BY first), '[]') AS document
    FROM (SELECT chart_id, min(id) AS first,
        jsonb_agg(jsonb_build_object('n', revision, 'definition', definition, 'publishedOn', published_on,
          'change', change) ORDER BY revision) AS revisions,
        (array_agg(withdrawn_because ORDER BY revision DESC))[1] AS reason,
        (array_agg(successor ORDER BY revision DESC))[1] AS successor,
        (array_agg(published_on ORDER BY revision DESC))[1] AS day
      FROM chart_revision WHERE ${which} GROUP BY chart_id) c`);
  return charts.map(inFileOrder);
}

// Files made of a definition must not change with the order in which the database keeps its words.
function inFileOrder({ revisions, ...rest }: PublishedChart): PublishedChart {
  const ordered = revisions.map((one) => ({
    ...one,
    definition: ChartDefinitionFields.parse(one.definition),
  }));
  return { ...rest, revisions: ordered };
}

/** The charts as they were at a release, as lines that editors change; those shipped were there from the first. */
export async function listChartRecords(release: number): Promise<ChartRecord[]> {
  const records = await queryDocument<unknown[]>(Prisma.sql`
    SELECT coalesce(jsonb_agg(definition || jsonb_build_object('id', chart_id, 'reason', withdrawn_because,
      'successor', successor) ORDER BY chart_id), '[]') AS document
    FROM (SELECT DISTINCT ON (chart_id) * FROM chart_revision
      WHERE coalesce(release, 0) <= ${release} ORDER BY chart_id, revision DESC) c`);
  return records.map((record) => ChartRecord.parse(record));
}

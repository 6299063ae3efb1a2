import "server-only";
import type pg from "pg";
import type { DataSet } from "@/lib/import/data-set";
import { placePosition } from "@/lib/import/place-line";

/**
 * Publishes a checked data set through the one SQL function that makes a release.
 * @returns the release now in force: the next one, or the old one when nothing differs
 */
export async function publishDataSet(
  client: pg.Client,
  dataSet: DataSet,
  { title, note = null }: { title: string; note?: string | null },
): Promise<number> {
  await refuseChangedKinds(client, dataSet);
  const sources = new Map(dataSet.sources.map(({ value }) => [value.id, value]));
  const data = {
    stakeholders: dataSet.stakeholders.map(({ value }) => value),
    memberships: dataSet.memberships.map(({ value }) => value),
    items: dataSet.items.map(({ value }) => value),
    sources: dataSet.sources.map(({ value }) => value),
    notApplicable: dataSet.notApplicable.map(({ value }) => value),
    positions: dataSet.positions.map(({ value }) => placePosition(value, sources.get(value.source))),
  };
  const { rows } = await client.query<{ n: number }>("SELECT publish_release($1::jsonb, $2, $3, $4) AS n", [
    JSON.stringify(data),
    title,
    note,
    dataSet.sha256,
  ]);
  const n = rows[0]?.n;
  if (n === undefined) throw new Error("The database published no release and gave no reason.");
  return n;
}

/** A kind is part of what an item is: positions of earlier releases hold it, so it never changes. */
async function refuseChangedKinds(client: pg.Client, { items }: DataSet): Promise<void> {
  const { rows } = await client.query<{ code: string; kind: string }>("SELECT code, kind FROM item");
  const published = new Map(rows.map(({ code, kind }) => [code, kind]));
  for (const { value, file, line } of items) {
    const kind = published.get(value.code) ?? value.kind;
    if (kind !== value.kind)
      throw new Error(
        `${file} line ${line}: ${value.code} was published as a ${kind} and cannot become a ${value.kind}; give it another code.`,
      );
  }
}

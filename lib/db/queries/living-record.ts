import "server-only";
import { cache } from "react";
import { type Lines, linesOf } from "@/lib/import/record-lines";
import { commandDb } from "../client";
import { listChartRecords } from "./charts";
import { getHoldings } from "./holdings";
import { getRelease } from "./release";

export interface LivingRecord {
  release: number;
  lines: Lines;
}

/** Everything in force now, as lines; once per request. */
export const getLivingRecord = cache(async (): Promise<LivingRecord> => {
  const { n } = await getRelease(null);
  return { release: n, lines: await getLinesAt(n) };
});

/** Everything that was in force at a release, as lines. */
export async function getLinesAt(release: number): Promise<Lines> {
  const [holdings, charts] = await Promise.all([
    getHoldings(release, commandDb()),
    listChartRecords(release),
  ]);
  return linesOf(holdings, charts);
}

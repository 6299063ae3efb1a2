import "server-only";
import { cache } from "react";
import { type Lines, linesOf } from "@/lib/import/record-lines";
import { commandDb } from "../client";
import { getHoldings } from "./holdings";
import { getRelease } from "./release";

export interface LivingRecord {
  release: number;
  lines: Lines;
}

/** Everything in force now, as lines; once per request. */
export const getLivingRecord = cache(async (): Promise<LivingRecord> => {
  const { n } = await getRelease(null);
  return { release: n, lines: linesOf(await getHoldings(n, commandDb())) };
});

/** Everything that was in force at a release, as lines. */
export async function getLinesAt(release: number): Promise<Lines> {
  return linesOf(await getHoldings(release, commandDb()));
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** All running processes, each with its parent. */
function listProcesses(): [number, number][] {
  const lines = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

export function childrenOf(parent: number): number[] {
  return listProcesses().flatMap(([pid, ppid]) => (ppid === parent ? [pid] : []));
}

/** The database's first process on a data folder, and all that it started. */
export function databaseProcesses(dataDir: string): number[] {
  const [first = ""] = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
  return [Number(first), ...childrenOf(Number(first))];
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  }
}

/** The address of the embedded database on a data folder, for looking into it from outside. */
export function databaseUrl(dataDir: string): string {
  const password = readFileSync(join(dataDir, "postgres-password"), "utf8");
  const socket = encodeURIComponent(join(dataDir, "run"));
  return `postgresql://common_ground:${password}@localhost/common_ground?host=${socket}&sslmode=disable`;
}

/** Looks into a database once. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}

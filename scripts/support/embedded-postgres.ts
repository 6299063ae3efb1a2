import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, open, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PlainFailure } from "./plain-failure";
import { CLEAN_ENVIRONMENT, ensureCluster, ensureDatabase, newClient, probeServer } from "./postgres-cluster";
import { findPostgresPlace, type PostgresPlace } from "./postgres-place";

export interface EmbeddedPostgresInput {
  root: string;
  dataDir: string;
  say: (line: string) => void;
  /** More settings for the server, as name=value. */
  settings?: string[];
}

export interface EmbeddedPostgres {
  databaseUrl: string;
  dataFolder: string;
  stop: () => Promise<void>;
}

interface RunningServer {
  ended: Promise<unknown>;
  stop: () => Promise<unknown>;
}

const ATTEMPTS = 5;
const PATIENCE_MS = 120_000;

/** Starts the PostgreSQL that came with the packages, and starts it again if it ever goes away by itself. */
export async function startEmbeddedPostgres(input: EmbeddedPostgresInput): Promise<EmbeddedPostgres> {
  await mkdir(input.dataDir, { recursive: true }).catch(() => undefined);
  const dataDir = await realpath(input.dataDir).catch(() => input.dataDir);
  const place = await findPostgresPlace({ ...input, dataDir });
  await ensureCluster(place);
  let running = await bringUp(place, input);
  const databaseUrl = await ensureDatabase(place);
  let isStopping = false;
  const watch = async () => {
    await running.ended;
    while (!isStopping) {
      input.say("The embedded database stopped unexpectedly; starting it again.");
      try {
        running = await bringUp(place, input);
        return void watch();
      } catch (error) {
        input.say(error instanceof Error ? error.message : String(error));
        await wait(5_000);
      }
    }
  };
  void watch();
  const stop = async () => {
    isStopping = true;
    await running.stop();
  };
  return { databaseUrl, dataFolder: place.dataFolder, stop };
}

async function bringUp(place: PostgresPlace, input: EmbeddedPostgresInput): Promise<RunningServer> {
  // After a crash the first tries can fail on the lock of a process that is still going down.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const state = await settledState(place);
    if (state === "ours") return attach(place);
    if (state === "other") break;
    const server = await launch(place, input.settings ?? []);
    if (server) return server;
    await wait(200 * attempt);
  }
  throw new PlainFailure(await describeRefusal(place));
}

async function settledState(place: PostgresPlace) {
  const deadline = Date.now() + PATIENCE_MS;
  let state = await probeServer(place);
  while (state === "busy" && Date.now() < deadline) {
    await wait(50);
    state = await probeServer(place);
  }
  return state;
}

/** Uses the server that another start on the same data folder owns; when that one stops, `ended` says so. */
async function attach(place: PostgresPlace): Promise<RunningServer> {
  const client = newClient(place, "postgres");
  const ended = new Promise<void>((resolve) => client.on("end", () => resolve()));
  await client.connect();
  return { ended, stop: () => client.end() };
}

async function launch(place: PostgresPlace, settings: string[]): Promise<RunningServer | undefined> {
  const guard = await spawnGuard(place, settings);
  const ended = guard.exitCode === null ? once(guard, "exit") : Promise.resolve();
  const stop = async () => {
    guard.stdin?.end();
    await ended;
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (guard.exitCode === null && Date.now() < deadline) {
    if ((await probeServer(place)) === "ours") return { ended, stop };
    await wait(20);
  }
  await stop();
  return undefined;
}

async function spawnGuard(
  { binaries, user, dataFolder, socketFolder, logFile }: PostgresPlace,
  settings: string[],
) {
  const args = ["-D", dataFolder, "-k", socketFolder, "-p", "5432"];
  for (const setting of ["listen_addresses=", "timezone=UTC", "log_timezone=UTC", ...settings])
    args.push("-c", setting);
  const order = JSON.stringify({ command: binaries.postgres, args, uid: user?.uid, gid: user?.gid });
  const guardFile = fileURLToPath(new URL("./postgres-guard.mjs", import.meta.url));
  const log = await open(logFile, "a", 0o600);
  const guard: ChildProcess = spawn(process.execPath, ["--max-old-space-size=16", guardFile, order], {
    cwd: "/",
    env: CLEAN_ENVIRONMENT,
    stdio: ["pipe", log.fd, log.fd],
    detached: true,
  });
  guard.stdin?.on("error", () => undefined);
  await log.close();
  return guard;
}

async function describeRefusal({ dataFolder, logFile }: PostgresPlace): Promise<string> {
  const log = await readFile(logFile, "utf8").catch(() => "");
  const reason = log
    .split("\n")
    .filter((line) => /FATAL|PANIC/.test(line))
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC):\s*/, "");
  if (!reason?.includes("lock file"))
    return `The embedded database does not start: ${reason ?? "no reason given"} (its log is ${logFile}).`;
  const pid = (await readFile(join(dataFolder, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0];
  return `The data folder ${dataFolder} is in use by process ${pid}: stop the other npm start, set DATA_DIR to another folder, or remove its file postmaster.pid if that process is something else.`;
}

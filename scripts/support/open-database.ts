import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { PlainFailure } from "./plain-failure";
import type { ReadyReport } from "./ready-database";

export interface OpenDatabase {
  url: string;
  /** What to call it in the lines of the start. */
  name: string;
  isEmbedded: boolean;
  /** Where it keeps its files; null when that is not ours to know. */
  folder: string | null;
  stop: () => Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one when there is none. */
export async function openDatabase({
  root,
  say,
}: {
  root: string;
  say: (line: string) => void;
}): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const stop = async () => undefined;
    return { url, name: "the one of DATABASE_URL", isEmbedded: false, folder: null, stop };
  }
  const dataDir = resolve(root, process.env.DATA_DIR || "data");
  const { databaseUrl, dataFolder, stop } = await startEmbeddedPostgres({ root, dataDir, say });
  const name = `embedded PostgreSQL in ${dataFolder}`;
  return { url: databaseUrl, name, isEmbedded: true, folder: dataFolder, stop };
}

/** Migrates the database and loads the shipped data set, in a process of its own (its file says why). */
export function readyDatabase(root: string, { url, isEmbedded }: OpenDatabase): Promise<ReadyReport> {
  return new Promise((done, refuse) => {
    const args = ["--conditions=react-server", "--import", "tsx", "scripts/support/ready-database.ts"];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, OWN_DATABASE_URL: isEmbedded ? "" : "yes" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let report: ReadyReport | undefined;
    child.on("message", (message) => {
      report = message as ReadyReport;
    });
    // The child has already said what is wrong; an empty sentence adds nothing to it.
    child.on("exit", () => (report ? done(report) : refuse(new PlainFailure(""))));
  });
}

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript, type ScriptRun } from "../support/run-script";
import { answers } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";
import { type FaultFigure, seconds } from "./fault-figure";
import { ask, databaseUrl } from "./processes";
import { openWorkshop } from "./workshop-site";

const ROWS = 100_000;

interface Run extends ScriptRun {
  ms: number;
}

async function run(script: string, args: string[], dataDir: string): Promise<Run> {
  const began = performance.now();
  const done = await runScript(script, args, { DATA_DIR: dataDir });
  return { ...done, ms: performance.now() - began };
}

const contentsIn = ({ said }: Run) => /^Contents (\w{64})$/m.exec(said)?.[1] ?? said;

/** A whole installation of 100,000 rows and more is backed up while it runs, lost, and put back elsewhere. */
export async function measureBackup(): Promise<FaultFigure> {
  const folder = await makeTemporaryFolder("backup-bench");
  const workshop = await openWorkshop();
  try {
    await ask(
      databaseUrl(workshop.dataDir),
      `WITH opened AS (INSERT INTO changeset (author, title) SELECT min(id), 'Many' FROM auth_user RETURNING id, author)
       INSERT INTO change (changeset_id, entity, draft, authors) SELECT id, 'item',
         jsonb_build_object('title', 'Item ' || n, 'scope', repeat(md5(n::text), 12)), ARRAY[author]
       FROM opened, generate_series(1, ${ROWS}) n`,
    );
    const backup = await run("backup", [folder], workshop.dataDir);
    const file = /found whole: (\S+)/.exec(backup.said)?.[1] ?? "";
    const isUndisturbed = await answers(`${workshop.site.address}/readyz`);
    const inUse = await run("restore", [file, "--replace"], workshop.dataDir);
    await workshop.site.stop();
    const elsewhere = join(folder, "elsewhere");
    const damaged = await restoreDamaged(file, folder, elsewhere);
    const restored = await run("restore", [file], elsewhere);
    const again = await run("backup", [folder], elsewhere);
    const contents = contentsIn(backup);
    const isEqual = [restored, again].every((one) => contentsIn(one) === contents);
    const isRefused = inUse.code === 1 && damaged.code === 1;
    return {
      fault: `everything is lost but a backup of ${ROWS.toLocaleString("en-GB")} rows and the shipped record`,
      promise: "it comes back with the same hash within 60 s; a damaged file and a running site are refused",
      measured: `backup in ${seconds(backup.ms)} (${Math.round(statSync(file).size / 2 ** 20)} MB) under a running site, restore in ${seconds(restored.ms)}; hashes ${isEqual ? "equal" : "DIFFER"}; damaged file and running site ${isRefused ? "refused" : "NOT refused"}`,
      holds: isEqual && isRefused && isUndisturbed && backup.ms < 60_000 && restored.ms < 60_000,
    };
  } finally {
    await workshop.close();
    await removeTemporaryFolder(folder);
  }
}

function restoreDamaged(file: string, folder: string, elsewhere: string): Promise<Run> {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const damaged = join(folder, "damaged.zip");
  writeFileSync(damaged, bytes);
  return run("restore", [damaged], elsewhere);
}

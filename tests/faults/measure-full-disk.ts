import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { until } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";
import { type FaultFigure, seconds } from "./fault-figure";
import { ask, databaseProcesses, databaseUrl } from "./processes";
import { compareSavers, isAuditWhole, makeSavers, type Saver, saveAway } from "./saver";
import { get, openWorkshop, saveItem, type WorkshopSite } from "./workshop-site";

const MB = 2 ** 20;
const DISK_MB = 500;
const FLOOR_MB = 64;
const FAULT = `the disk of ${DISK_MB} MB fills up while editors save, to the last byte, and is cleared again`;
const PROMISE =
  "below the floor saving is refused in one sentence, reading goes on, PostgreSQL does not stop, and saving goes on by itself when there is room";

/** Fills a small disk of its own, which takes root on Linux; elsewhere it is not measured. */
export async function measureFullDisk(): Promise<FaultFigure> {
  const folder = await makeTemporaryFolder("disk");
  const options = ["-t", "tmpfs", "-o", `size=${DISK_MB}m,mode=755`, "tmpfs", folder];
  if (process.platform !== "linux" || spawnSync("mount", options).status !== 0) {
    await removeTemporaryFolder(folder);
    const measured = "skipped: a small disk to fill can be made only by root on Linux";
    return { fault: FAULT, promise: PROMISE, measured, holds: null };
  }
  try {
    return await fillDisk(folder);
  } finally {
    // The database's last process may hold the disk for a moment.
    for (let tries = 0; tries < 50 && spawnSync("umount", [folder]).status !== 0; tries++) await wait(100);
    await removeTemporaryFolder(folder);
  }
}

async function fillDisk(folder: string): Promise<FaultFigure> {
  const filler = join(folder, "filler");
  const workshop = await openWorkshop({ FREE_SPACE_FLOOR_MB: String(FLOOR_MB) }, folder);
  try {
    const savers = await makeSavers(workshop, 3);
    const [first = 0] = databaseProcesses(folder);
    const stop = new AbortController();
    const saving = savers.map((saver) => saveAway(workshop.site.address, saver, stop.signal));
    await wait(500);
    fill(filler, freeBytes(folder) - (FLOOR_MB - 4) * MB);
    const acknowledged = (await Promise.all(saving)).reduce((sum, done) => sum + done, 0);
    const atFloor = await look(workshop, savers);
    fill(filler, freeBytes(folder));
    const atNothing = await look(workshop, savers);
    const [last] = databaseProcesses(folder);
    rmSync(filler);
    const backMs = await waitForSaving(workshop, savers);
    const { lost, half } = await compareSavers(folder, savers);
    const isWhole = await isAuditWhole(folder);
    return {
      fault: FAULT,
      promise: PROMISE,
      measured: `${acknowledged} acknowledged, ${lost} lost, ${half} half; below ${FLOOR_MB} MB: ${atFloor.said}; after another program took the last byte: ${atNothing.said}; PostgreSQL ${first === last ? "ran on" : "had to be started again"}; saving again ${seconds(backMs)} after there was room`,
      holds: lost + half === 0 && atFloor.isRight && atNothing.isRight && first === last && isWhole,
    };
  } finally {
    rmSync(filler, { force: true });
    await workshop.close();
  }
}

async function waitForSaving({ site }: WorkshopSite, [saver]: readonly Saver[]): Promise<number> {
  const began = performance.now();
  if (!saver) return 0;
  const isBack = await until(async () => {
    const stop = new AbortController();
    const saved = saveAway(site.address, saver, stop.signal);
    stop.abort();
    return (await saved) > 0;
  });
  if (!isBack) throw new Error("Saving did not go on.");
  return performance.now() - began;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function fill(file: string, bytes: number): void {
  const piece = Buffer.alloc(MB);
  try {
    for (let left = bytes; left > 0; left -= MB)
      appendFileSync(file, left < MB ? piece.subarray(0, left) : piece);
  } catch {
    // The disk is full, which was the aim.
  }
}

/** What a save, a page, the workshop and PostgreSQL's own housekeeping come to, some seconds after the disk filled. */
async function look({ site, admin, dataDir }: WorkshopSite, savers: readonly Saver[]) {
  await wait(5_000);
  const freeMb = Math.floor(freeBytes(dataDir) / MB);
  const [saver] = savers;
  if (!saver) throw new Error("Nobody saves.");
  const typed = { text: "0", version: saver.version, isAutosave: false };
  const save = await saveItem(site.address, saver.change, typed, saver.worker);
  const page = await fetch(`${site.address}/search?q=disk-${freeMb}`);
  const workshop = await get(site.address, "/admin", admin);
  const isWarned = (await workshop.text()).includes("nothing can be saved until");
  // What would make PostgreSQL stop for good if it could not write.
  const checkpoint = await ask(databaseUrl(dataDir), "CHECKPOINT").then(
    () => "done",
    (error: Error) => error.message,
  );
  return {
    freeMb,
    isRight: save.status === 503 && page.status === 200 && isWarned && checkpoint === "done",
    said: `a save ${save.status}, a page ${page.status}, the workshop ${isWarned ? "warns" : "does not warn"}, a checkpoint ${checkpoint}`,
  };
}

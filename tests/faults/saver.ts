import { setTimeout as wait } from "node:timers/promises";
import { ask, databaseUrl } from "./processes";
import { addWorker, beginItem, saveItem, type Worker, type WorkshopSite } from "./workshop-site";

/** Somebody who saves without pause, and remembers what the site said it had kept. */
export interface Saver {
  worker: Worker;
  change: string;
  /** The number of the last save that was sent, and of the last that was acknowledged. */
  sent: number;
  acknowledged: number;
  version: number;
}

export async function makeSavers(workshop: WorkshopSite, count: number): Promise<Saver[]> {
  const savers: Saver[] = [];
  while (savers.length < count) {
    const worker = await addWorker(workshop, "editor");
    const change = await beginItem(workshop, worker);
    savers.push({ worker, change, sent: 0, acknowledged: 0, version: 1 });
  }
  return savers;
}

/** Saves until one save is not acknowledged, or the signal says stop; answers how many were. */
export async function saveAway(site: string, saver: Saver, stop: AbortSignal): Promise<number> {
  let done = 0;
  while (!stop.aborted) {
    const text = String(++saver.sent);
    const typed = { text, version: saver.version, isAutosave: false };
    const answer = await saveItem(site, saver.change, typed, saver.worker).catch(() => undefined);
    if (answer?.status !== 200) return done;
    saver.acknowledged = saver.sent;
    saver.version++;
    done++;
  }
  return done;
}

export interface Losses {
  /** Acknowledged saves that are not there. */
  lost: number;
  /** Versions without their entry in the account, or entries without their version. */
  half: number;
}

/** Compares what is in the database with what was acknowledged, and takes the savers to where it is. */
export async function compareSavers(dataDir: string, savers: readonly Saver[]): Promise<Losses> {
  const losses = { lost: 0, half: 0 };
  for (const saver of savers) {
    const [kept] = await ask<{ version: number; text: number; noted: number }>(
      databaseUrl(dataDir),
      `SELECT version, coalesce(nullif(draft->>'scope', ''), '0')::int AS text,
         (SELECT count(*)::int FROM audit WHERE action = 'save-change' AND detail->>'change' = c.id::text) AS noted
       FROM change c WHERE id = $1`,
      [saver.change.split("/").at(-1)],
    );
    if (!kept || kept.text < saver.acknowledged) losses.lost += saver.acknowledged - (kept?.text ?? 0);
    if (kept?.noted !== (kept?.version ?? 0) - 1) losses.half++;
    saver.version = kept?.version ?? saver.version;
  }
  return losses;
}

export async function isAuditWhole(dataDir: string): Promise<boolean> {
  return (await ask(databaseUrl(dataDir), "SELECT FROM broken_audit()")).length === 0;
}

/** Waits for a moment nobody can foresee, while saves are under way. */
export function someTime(): Promise<void> {
  return wait(200 + Math.random() * 600);
}

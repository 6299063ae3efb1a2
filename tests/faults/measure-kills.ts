import { once } from "node:events";
import { median } from "../bench/figure";
import { answers, until } from "../support/site-process";
import { type FaultFigure, seconds, worst } from "./fault-figure";
import { childrenOf, databaseProcesses, signalAll } from "./processes";
import { compareSavers, isAuditWhole, makeSavers, type Saver, saveAway, someTime } from "./saver";
import { openWorkshop, type WorkshopSite } from "./workshop-site";

const SAVERS = 6;

type Kill = (workshop: WorkshopSite) => Promise<void>;

/** kill -9 of the site's own process: npm start is told, the database closes, and somebody starts it again. */
export function measureKilledSite(rounds: number): Promise<FaultFigure> {
  return measureKills(`kill -9 of the site while ${SAVERS} editors save`, rounds, async (workshop) => {
    const { child } = workshop.site;
    const ended = child.exitCode === null ? once(child, "close") : Promise.resolve();
    signalAll(childrenOf(child.pid ?? 0), "SIGKILL");
    await ended;
    await workshop.restart();
  });
}

/** kill -9 of every process of the database; the site goes on and starts it again itself. */
export function measureKilledDatabase(rounds: number): Promise<FaultFigure> {
  return measureKills(`kill -9 of the database while ${SAVERS} editors save`, rounds, async (workshop) => {
    signalAll(databaseProcesses(workshop.dataDir), "SIGKILL");
    await until(async () => !(await answers(`${workshop.site.address}/readyz`)), 5_000);
    if (!(await until(() => answers(`${workshop.site.address}/readyz`), 60_000)))
      throw new Error(`The database did not come back:\n${workshop.site.output()}`);
  });
}

async function measureKills(what: string, rounds: number, kill: Kill): Promise<FaultFigure> {
  const workshop = await openWorkshop();
  try {
    const savers = await makeSavers(workshop, SAVERS);
    const tally = { saves: 0, lost: 0, half: 0, back: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const stop = new AbortController();
      const saving = savers.map((saver) => saveAway(workshop.site.address, saver, stop.signal));
      await someTime();
      const began = performance.now();
      await kill(workshop);
      tally.back.push(performance.now() - began);
      stop.abort();
      for (const done of await Promise.all(saving)) tally.saves += done;
      const { lost, half } = await compareSavers(workshop.dataDir, savers);
      tally.lost += lost;
      tally.half += half;
      tally.saves += await saveOnceEach(workshop, savers);
    }
    const isWhole = await isAuditWhole(workshop.dataDir);
    return {
      fault: `${what}, ${rounds} times`,
      promise: "no acknowledged save is lost, none is half there; it is back within 5 s each time",
      measured: `${tally.saves} acknowledged, ${tally.lost} lost, ${tally.half} half; the account ${isWhole ? "holds" : "is broken"}; back in ${seconds(median(tally.back))}, the slowest time in ${worst(tally.back)}`,
      holds:
        tally.lost === 0 &&
        tally.half === 0 &&
        isWhole &&
        tally.saves > rounds &&
        Math.max(...tally.back) < 5_000,
    };
  } finally {
    await workshop.close();
  }
}

/** Everybody can go on where they were. */
async function saveOnceEach(workshop: WorkshopSite, savers: readonly Saver[]): Promise<number> {
  let saved = 0;
  for (const saver of savers) {
    const stop = new AbortController();
    const saving = saveAway(workshop.site.address, saver, stop.signal);
    stop.abort();
    saved += await saving;
  }
  if (saved < savers.length) throw new Error("After the restart a save was refused.");
  return saved;
}

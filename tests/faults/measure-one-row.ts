import { type FaultFigure, seconds } from "./fault-figure";
import { ask, databaseUrl } from "./processes";
import { addWorker, beginItem, openWorkshop, saveItem, type Worker } from "./workshop-site";

const EDITORS = 50;

interface Kept {
  version: number;
  scope: string;
  rivals: string[];
}

/** Fifty editors save into one record at the same moment, round after round, each over the version all of them saw. */
export async function measureOneRow(rounds: number): Promise<FaultFigure> {
  const workshop = await openWorkshop();
  try {
    const workers: Worker[] = [];
    while (workers.length < EDITORS) workers.push(await addWorker(workshop, "editor"));
    const change = await beginItem(workshop, workshop.admin);
    const tally = { winners: 0, kept: 0, lost: 0, partRounds: 0 };
    let ms = 0;
    for (let version = 1; version <= rounds; version++) {
      const texts = workers.map((_, index) => `Round ${version}, editor ${index}`);
      const began = performance.now();
      const answers = await Promise.all(
        workers.map(async (worker, index) => {
          const typed = { text: texts[index] ?? "", version, isAutosave: true };
          return (await saveItem(workshop.site.address, change, typed, worker)).json();
        }),
      );
      ms += performance.now() - began;
      const kept = await readKept(workshop.dataDir, change);
      const held = new Set([kept.scope, ...kept.rivals]);
      tally.winners += answers.filter(({ isStale }) => isStale === false).length;
      tally.kept += kept.rivals.filter((text) => texts.includes(text)).length;
      tally.lost += texts.filter((text) => !held.has(text)).length;
      if (kept.version !== version + 1) tally.partRounds++;
    }
    const { winners, kept, lost, partRounds } = tally;
    return {
      fault: `${EDITORS} editors save into one record at once, ${rounds} times`,
      promise: "one is first each time, everybody else’s text is kept beside it, nothing is lost",
      measured: `${winners} first, ${kept} kept beside, ${lost} lost; ${Math.round((EDITORS * rounds * 1000) / ms)} saves a second, a round in ${seconds(ms / rounds)}`,
      holds: winners === rounds && kept === rounds * (EDITORS - 1) && lost === 0 && partRounds === 0,
    };
  } finally {
    await workshop.close();
  }
}

async function readKept(dataDir: string, change: string): Promise<Kept> {
  const [kept] = await ask<Kept & Record<string, unknown>>(
    databaseUrl(dataDir),
    `SELECT version, draft->>'scope' AS scope, coalesce((SELECT array_agg(mine->>'scope') FROM rival WHERE change_id = id), '{}') AS rivals
     FROM change WHERE id = $1`,
    [change.split("/").at(-1)],
  );
  if (!kept) throw new Error(`There is no change at ${change}.`);
  return kept;
}

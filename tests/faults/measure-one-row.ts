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
    const tally: Tally = { winners: 0, kept: 0, lost: 0, refused: 0, ms: 0 };
    for (let version = 1; version <= rounds; version++) {
      const texts = workers.map((_, index) => `Round ${version}, editor ${index}`);
      const began = performance.now();
      const answers = await Promise.all(
        workers.map((worker, index) => {
          const typed = { text: texts[index] ?? "", version, isAutosave: true };
          return saveItem(workshop.site.address, change, typed, worker).then(readAnswer);
        }),
      );
      tally.ms += performance.now() - began;
      add(tally, { texts, answers, kept: await readKept(workshop.dataDir, change) });
    }
    return describe(tally, rounds);
  } finally {
    await workshop.close();
  }
}

type Answer = "first" | "kept beside" | "refused";

async function readAnswer(response: Response): Promise<Answer> {
  if (response.status !== 200) return "refused";
  return (await response.json()).isStale ? "kept beside" : "first";
}

interface Tally {
  winners: number;
  kept: number;
  lost: number;
  /** Told that they were not saved: their text is still in their browser. */
  refused: number;
  ms: number;
}

function add(tally: Tally, round: { texts: string[]; answers: Answer[]; kept: Kept }): void {
  const { texts, answers, kept } = round;
  answers.forEach((answer, index) => {
    const text = texts[index] ?? "";
    const isThere = answer === "first" ? kept.scope === text : kept.rivals.includes(text);
    if (answer === "refused") tally.refused++;
    else if (!isThere) tally.lost++;
    else if (answer === "first") tally.winners++;
    else tally.kept++;
  });
}

function describe({ winners, kept, lost, refused, ms }: Tally, rounds: number): FaultFigure {
  const saves = EDITORS * rounds;
  return {
    fault: `${EDITORS} editors save into one record at once, ${rounds} times`,
    promise: "one is first each time, everybody else’s text is kept beside it, nothing is lost",
    measured: `${winners} first, ${kept} kept beside, ${lost} lost, ${refused} refused; ${Math.round((saves * 1000) / ms)} saves a second, a round in ${seconds(ms / rounds)}`,
    holds: winners === rounds && kept === saves - rounds && lost === 0 && refused === 0,
  };
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

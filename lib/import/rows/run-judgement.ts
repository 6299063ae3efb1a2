import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type JudgeInput, type Judgement, judgeRows } from "./judge-rows";

// Beside the build, as the other workers are.
const WORKER_PATH = ["lib", "import", "rows", "judge-worker.mjs"];
const MOST_ROWS_HERE = 2_000;
const REPORT_MS = 300;

/** Told how far a judgement has come, from 0 to 1; answers whether it is still wanted. */
export type MayGoOn = (share: number) => Promise<boolean>;

type Said = { share: number } | { judgement: Judgement };

/** Judges the rows of a file without holding up anybody: many of them in a thread. Null when it was told to stop. */
export function runJudgement(input: JudgeInput, mayGoOn: MayGoOn): Promise<Judgement | null> {
  const ask = nowAndThen(mayGoOn);
  return input.rows.length > MOST_ROWS_HERE ? judgeInThread(input, ask) : judgeHere(input, ask);
}

function nowAndThen(mayGoOn: MayGoOn): MayGoOn {
  let asked = performance.now();
  return async (share) => {
    if (performance.now() - asked < REPORT_MS) return true;
    asked = performance.now();
    return mayGoOn(share);
  };
}

async function judgeHere(input: JudgeInput, mayGoOn: MayGoOn): Promise<Judgement | null> {
  const steps = judgeRows(input);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
    if (!(await mayGoOn(step.value))) return null;
  }
}

async function judgeInThread(input: JudgeInput, mayGoOn: MayGoOn): Promise<Judgement | null> {
  const worker = new Worker(join(process.cwd(), ...WORKER_PATH));
  try {
    return await new Promise<Judgement | null>((resolve, reject) => {
      worker.on("message", (said: Said) => {
        if ("judgement" in said) resolve(said.judgement);
        else mayGoOn(said.share).then((isWanted) => isWanted || resolve(null), reject);
      });
      worker.once("error", reject);
      worker.postMessage(input);
    });
  } finally {
    await worker.terminate();
  }
}

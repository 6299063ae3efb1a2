import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Judges the rows of one file and ends: a hundred thousand of them would hold up every page for seconds.
register();
const { judgeRows } = await import("./judge-rows.ts");
parentPort?.once("message", (input) => {
  const steps = judgeRows(input);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return parentPort?.postMessage({ judgement: step.value });
    parentPort?.postMessage({ share: step.value });
  }
});

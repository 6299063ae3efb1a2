import { spawn } from "node:child_process";
import { PlainFailure } from "./plain-exit.mjs";

const PROGRESS_EVERY_MS = 15_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function seconds(sinceMs) {
  const elapsed = (performance.now() - sinceMs) / 1000;
  return elapsed < 10 ? `${elapsed.toFixed(1)} s` : `${Math.round(elapsed)} s`;
}

/**
 * Runs one long step quietly: a line when it begins, one every fifteen seconds, one when it is done.
 * The step's own output is shown only when it fails, followed by `whenFailed`.
 */
export async function runStep({ title, command, args, cwd, env, whenFailed }) {
  const began = performance.now();
  say(`${title} …`);
  const progress = setInterval(() => say(`  still at it, ${seconds(began)}`), PROGRESS_EVERY_MS);
  const { code, output } = await runQuietly({ command, args, cwd, env });
  clearInterval(progress);
  if (code !== 0) {
    process.stderr.write(`${output.trimEnd()}\n`);
    throw new PlainFailure(whenFailed);
  }
  say(`  done in ${seconds(began)}`);
}

/**
 * Runs a command to its end and hands back its exit code and everything it printed. When this process is
 * told to stop, the command is told first: a build left behind would block the next one.
 */
export function runQuietly({ command, args, cwd, env }) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let isInterrupted = false;
    const interrupt = () => {
      isInterrupted = true;
      child.kill("SIGINT");
    };
    for (const signal of SIGNALS) process.on(signal, interrupt);
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on("close", (code) => {
      if (isInterrupted) process.exit(1);
      for (const signal of SIGNALS) process.off(signal, interrupt);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

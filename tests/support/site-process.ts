import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

type Settings = Record<string, string>;

export interface SiteProcess {
  child: ChildProcess;
  address: string;
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Runs `npm start`'s own command with these settings and nothing of the caller's database or port. */
export function launchSite(
  settings: Settings,
  root = repository,
): { child: ChildProcess; stdout: () => string; stderr: () => string } {
  const {
    DATABASE_URL: _url,
    PORT: _port,
    DATA_DIR: _dir,
    npm_lifecycle_event: _event,
    ...env
  } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    env: { ...env, NODE_ENV: "production", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, stdout: gather(child.stdout), stderr: gather(child.stderr) };
}

function gather(stream: NodeJS.ReadableStream | null): () => string {
  let text = "";
  stream?.on("data", (chunk) => {
    text += chunk;
  });
  return () => text;
}

/** A start that is meant to fail: what it said on stderr, and its exit code. */
export async function failToStart(
  settings: Settings,
  root = repository,
): Promise<{ code: number | null; said: string }> {
  const port = settings.PORT ?? String(await findFreePort());
  const { child, stderr } = launchSite({ PORT: port, ...settings }, root);
  // A start that works after all must not outlive its test.
  const timer = setTimeout(() => child.kill("SIGTERM"), 30_000);
  const [code] = await once(child, "close");
  clearTimeout(timer);
  return { code, said: stderr().trim() };
}

/** A start that is meant to work: resolves when the site answers. */
export async function startSite(settings: Settings): Promise<SiteProcess> {
  const port = settings.PORT ?? String(await findFreePort());
  const { child, stdout, stderr } = launchSite({ PORT: port, ...settings });
  const address = `http://localhost:${port}`;
  const output = () => stdout() + stderr();
  while (!(await answers(`${address}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`The site did not start:\n${output()}`);
    await wait(50);
  }
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "close");
    }
    return child.exitCode;
  };
  return { child, address, output, stop };
}

export async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Asks again and again until it holds, or gives up. */
export async function until(holds: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (await holds()) return true;
    await wait(50);
  }
  return false;
}

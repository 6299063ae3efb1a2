import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, findFreePort, launchSite, repository, until } from "../support/site-process";
import type { Figure } from "./figure";

// The load comes from one client, which the API would ask for patience.
const UNLIMITED = { API_REQUESTS_PER_MINUTE: "0" };

export interface RunningSite {
  address: string;
  stop: () => Promise<void>;
}

/** Clones the repository and starts it twice: the second start is left running for what is measured next. */
export async function measureStart(): Promise<{ figures: Figure[]; site: RunningSite; clone: string }> {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-bench-"));
  // As root the database runs as another user, who must be able to pass.
  chmodSync(folder, 0o755);
  const clone = join(folder, "clone");
  execFileSync("git", ["clone", "--quiet", repository, clone]);
  const first = await start(clone, {});
  await first.site.stop();
  const second = await start(clone, {});
  const figures = [
    figure("fresh clone → first page (`npm start`)", first.seconds, 180),
    figure("second start → first page", second.seconds, 5),
  ];
  return { figures, site: second.site, clone };
}

/** Starts a site in a prepared clone and times it until its first page is served. */
export async function start(clone: string, settings: Record<string, string>) {
  const port = String(await findFreePort());
  const began = performance.now();
  const { child, stdout, stderr } = launchSite({ ...UNLIMITED, PORT: port, ...settings }, clone);
  const address = `http://localhost:${port}`;
  const came = await until(() => child.exitCode !== null || answers(address), 600_000);
  if (!came || child.exitCode !== null) throw new Error(`The site did not start:\n${stdout()}${stderr()}`);
  const seconds = (performance.now() - began) / 1000;
  const stop = async () => {
    child.kill("SIGTERM");
    await until(() => child.exitCode !== null || child.signalCode !== null);
  };
  return { seconds, site: { address, stop } };
}

function figure(what: string, seconds: number, limit: number): Figure {
  return { what, measured: `${seconds.toFixed(1)} s`, beside: `≤ ${limit} s`, holds: seconds <= limit };
}

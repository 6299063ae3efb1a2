import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answers, type SiteProcess, startSite, until } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

let folder: string;
let dataDir: string;
const running: SiteProcess[] = [];

beforeAll(async () => {
  folder = await makeTemporaryFolder("life");
  dataDir = join(folder, "data");
});
afterEach(async () => {
  for (const site of running.splice(0)) await site.stop();
});
afterAll(() => removeTemporaryFolder(folder));

async function start(settings: Record<string, string> = {}): Promise<SiteProcess> {
  const site = await startSite({ DATA_DIR: dataDir, ...settings });
  running.push(site);
  return site;
}

const lockFile = () => join(dataDir, "postgres/postmaster.pid");
const serverProcess = async () => Number((await readFile(lockFile(), "utf8")).split("\n")[0]);

describe("npm start", () => {
  it("loads the shipped releases, says so, and stops without a trace", async () => {
    const site = await start();
    expect(site.output()).toMatch(/The shipped data set loaded as release \d+: \d+ positions\./);
    expect(site.output()).toContain(`Common Ground is ready at ${site.address}`);
    const link = new RegExp(
      `becomes the first admin: ${site.address}/sign-in/invitation\\?token=[\\w-]{32}\\n`,
    );
    expect(site.output()).toMatch(link);
    // Readable by its owner alone: sessions are signed with it.
    expect((await stat(join(dataDir, "auth-secret"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, "postgres-password"))).mode & 0o777).toBe(0o600);
    expect(await answers(`${site.address}/`)).toBe(true);
    expect(await site.stop("SIGINT")).toBe(0);
    expect(existsSync(lockFile())).toBe(false);
  });

  it("answers within five seconds the second time, with the same release", async () => {
    const began = performance.now();
    const site = await start();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(site.output()).toMatch(/The shipped data set is release \d+: \d+ positions\./);
    expect(await site.stop("SIGTERM")).toBe(0);
  });

  it("takes the database down with it when it is killed outright", async () => {
    const site = await start();
    await site.stop("SIGKILL");
    expect(await until(() => !existsSync(lockFile()))).toBe(true);
  });

  it("starts the database again when that is killed", async () => {
    const site = await start();
    process.kill(await serverProcess(), "SIGKILL");
    expect(await until(async () => !(await answers(`${site.address}/readyz`)))).toBe(true);
    expect(await until(() => answers(`${site.address}/readyz`))).toBe(true);
    expect(await answers(`${site.address}/?q=after`)).toBe(true);
  });

  it("shares the database with a second start on the same folder, and outlives the first", async () => {
    const first = await start();
    const second = await start();
    expect(await first.stop()).toBe(0);
    expect(await until(() => answers(`${second.address}/readyz`))).toBe(true);
    expect(await second.stop()).toBe(0);
    expect(existsSync(lockFile())).toBe(false);
  });

  it.skipIf(process.platform === "win32")(
    "answers from memory while the database is frozen, and 503 for the rest",
    async () => {
      const site = await start();
      const page = await (await fetch(`${site.address}/`)).text();
      const frozen = listProcesses(await serverProcess());
      for (const pid of frozen) process.kill(pid, "SIGSTOP");
      try {
        const began = performance.now();
        const uncached = await fetch(`${site.address}/?q=never-asked-before`);
        expect(performance.now() - began).toBeLessThan(3_000);
        expect(uncached.status).toBe(503);
        expect(uncached.headers.get("retry-after")).toMatch(/^\d+$/);
        expect(await (await fetch(`${site.address}/`)).text()).toBe(page);
        expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
        expect((await fetch(`${site.address}/readyz`)).status).toBe(503);
      } finally {
        for (const pid of frozen) process.kill(pid, "SIGCONT");
      }
      expect(await until(() => answers(`${site.address}/?q=never-asked-before`))).toBe(true);
    },
  );
});

/** The database's first process and all its children. */
function listProcesses(parent: number): number[] {
  const children = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, ppid]) => ppid === parent)
    .map(([pid = 0]) => pid);
  return [parent, ...children];
}

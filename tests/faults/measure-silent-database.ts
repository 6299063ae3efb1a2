import { setTimeout as wait } from "node:timers/promises";
import { startEmbeddedPostgres } from "@/scripts/support/embedded-postgres";
import { repository, type SiteProcess, startSite, until } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";
import { type FaultFigure, seconds, worst } from "./fault-figure";
import { databaseProcesses, signalAll } from "./processes";
import { beginItem, get, openWorkshop, saveItem, type WorkshopSite } from "./workshop-site";

const CACHED = ["/", "/stakeholders", "/items", "/sources", "/method"];
const UNCACHED = 20;

/** What the site says while its database says nothing. */
interface Silence {
  cachedMs: number[];
  otherMs: number[];
  /** Answers that were not what they should be. */
  wrong: string[];
}

async function timed(answer: Promise<Response>): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const { status } = await answer.then(
    async (response) => {
      await response.arrayBuffer();
      return response;
    },
    () => ({ status: 0 }),
  );
  return { status, ms: performance.now() - began };
}

const read = (site: string, path: string) =>
  fetch(site + path, { headers: { accept: "text/html" }, signal: AbortSignal.timeout(20_000) });

let asked = 0;

/** Asks for pages in memory, for pages that are not, for the workshop and for a save, all at once. */
async function listen(site: string, others: (() => Promise<Response>)[] = []): Promise<Silence> {
  const silence: Silence = { cachedMs: [], otherMs: [], wrong: [] };
  const fresh = Array.from({ length: UNCACHED }, () => () => read(site, `/search?q=never-asked-${asked++}`));
  await Promise.all([
    ...CACHED.map(async (path) => {
      const { status, ms } = await timed(read(site, path));
      silence.cachedMs.push(ms);
      if (status !== 200) silence.wrong.push(`${path} ${status}`);
    }),
    ...[...fresh, ...others].map(async (askOne) => {
      const { status, ms } = await timed(askOne());
      silence.otherMs.push(ms);
      if (status !== 503) silence.wrong.push(`another page ${status}`);
    }),
  ]);
  return silence;
}

async function warm(site: string): Promise<void> {
  for (const path of CACHED) await (await read(site, path)).arrayBuffer();
}

async function recover(site: string): Promise<number> {
  const began = performance.now();
  const isBack = await until(
    async () => (await timed(read(site, `/search?q=back-${asked++}`))).status === 200,
    30_000,
  );
  if (!isBack) throw new Error("The site did not recover.");
  return performance.now() - began;
}

/** Every process of the database stands still, and goes on later as if nothing had been. */
export async function measureFrozenDatabase(rounds: number): Promise<FaultFigure> {
  const workshop = await openWorkshop();
  try {
    const { address } = workshop.site;
    const change = await beginItem(workshop, workshop.admin);
    await warm(address);
    const silences: Silence[] = [];
    const back: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const frozen = databaseProcesses(workshop.dataDir);
      signalAll(frozen, "SIGSTOP");
      try {
        const others = workshopRequests(workshop, change);
        silences.push(await listen(address, others));
        await wait(3_000);
        silences.push(await listen(address, others));
      } finally {
        signalAll(frozen, "SIGCONT");
      }
      back.push(await recover(address));
    }
    return describe(`the database is frozen (SIGSTOP), ${rounds} times`, silences, back);
  } finally {
    await workshop.close();
  }
}

function workshopRequests({ site, admin }: WorkshopSite, change: string): (() => Promise<Response>)[] {
  return [
    () => get(site.address, "/admin", admin),
    () => saveItem(site.address, change, { text: "while it is frozen", version: 1, isAutosave: true }, admin),
  ];
}

/** A database of its own, by DATABASE_URL, that is stopped for good and started again by somebody. */
export async function measureDeadDatabase(rounds: number): Promise<FaultFigure> {
  const dataDir = await makeTemporaryFolder("dead");
  const start = () => startEmbeddedPostgres({ root: repository, dataDir, say: () => undefined });
  let server = await start();
  let site: SiteProcess | undefined;
  try {
    const secret = "a-secret-of-the-fault-bench-that-is-long-enough";
    site = await startSite({ DATABASE_URL: server.databaseUrl, BETTER_AUTH_SECRET: secret });
    await warm(site.address);
    const silences: Silence[] = [];
    const back: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await server.stop();
      silences.push(await listen(site.address));
      await wait(2_000);
      silences.push(await listen(site.address));
      server = await start();
      back.push(await recover(site.address));
    }
    return describe(
      `the database of DATABASE_URL is stopped and started again, ${rounds} times`,
      silences,
      back,
    );
  } finally {
    await site?.stop();
    await server.stop();
    await removeTemporaryFolder(dataDir);
  }
}

function describe(fault: string, silences: readonly Silence[], back: readonly number[]): FaultFigure {
  const cached = silences.flatMap(({ cachedMs }) => cachedMs);
  const others = silences.flatMap(({ otherMs }) => otherMs);
  const wrong = silences.flatMap(({ wrong: names }) => names);
  const slowest = Math.max(...others);
  return {
    fault,
    promise: "pages in memory answer; everything else is 503 within 3 s; it recovers without a restart",
    measured: `${cached.length} pages from memory, the slowest in ${worst(cached)}; ${others.length} others 503, the slowest in ${seconds(slowest)}; ${wrong.length === 0 ? "none otherwise" : `otherwise: ${[...new Set(wrong)].join(", ")}`}; back within ${worst(back)}`,
    holds: wrong.length === 0 && slowest < 3_000,
  };
}

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readAuthenticator } from "../support/authenticator";
import { type SiteProcess, startSite } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

/** Somebody signed in with both factors, as the site itself let them in; their requests come from an address of their own. */
export interface Worker {
  email: string;
  password: string;
  /** Each good once, for when the authenticator's clock and the site's do not agree. */
  backupCodes: string[];
  cookie: string;
  address: string;
}

export interface WorkshopSite {
  dataDir: string;
  /** How far off the site's clock is, in milliseconds, where it was started with tests/faults/shifted-clock.mjs. */
  clockFile: string;
  site: SiteProcess;
  admin: Worker;
  /** Starts the site again on the same data, after it ended however it did. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

// Addresses of documentation stand for the editors' own; this machine is the proxy that is believed.
const SETTINGS = { TRUSTED_PROXIES: "127.0.0.1,::1" };
let people = 0;

/** A site of its own with its first admin; settings are added to those of the site. */
export async function openWorkshop(
  settings: Record<string, string> = {},
  folder?: string,
): Promise<WorkshopSite> {
  const dataDir = folder ?? (await makeTemporaryFolder("faults"));
  const clockFile = join(dataDir, "clock-offset");
  const all = { DATA_DIR: dataDir, SHIFTED_CLOCK: clockFile, ...SETTINGS, ...settings };
  const site = await startSite(all);
  const token = /invitation\?token=([\w-]+)/.exec(site.output())?.[1] ?? "";
  const workshop: WorkshopSite = {
    dataDir,
    clockFile,
    site,
    admin: await enter(site.address, token, "admin"),
    restart: async () => {
      workshop.site = await startSite(all);
    },
    close: async () => {
      await workshop.site.stop();
      if (!folder) await removeTemporaryFolder(dataDir);
    },
  };
  return workshop;
}

/** Invites somebody and lets them in, step by step as a browser would. */
export async function addWorker({ site, admin }: WorkshopSite, role: string): Promise<Worker> {
  const email = `w${people}@example.org`;
  const answer = await post(site.address, "/admin/people/invite", { email, role }, admin);
  const page = await get(site.address, answer.headers.get("location") ?? "", admin);
  const token = /invitation\?token=([\w-]+)/.exec(await page.text())?.[1];
  if (!token) throw new Error(`No invitation for ${email}: ${answer.status}.`);
  return enter(site.address, token, email);
}

async function enter(site: string, token: string, who: string): Promise<Worker> {
  const worker = {
    email: who === "admin" ? "admin@example.org" : who,
    password: randomUUID(),
    backupCodes: [],
    cookie: "",
    address: `198.51.${100 + Math.floor(people / 250)}.${(people % 250) + 1}`,
  };
  people++;
  const { email, password } = worker;
  const made = await post(
    site,
    "/sign-in/invitation/accept",
    { token, name: email, email, password },
    worker,
  );
  const known = { ...worker, cookie: cookieOf(made) };
  const page = await (await get(site, "/sign-in/enrol", known)).text();
  const key = /Key:(?:<[^>]*>|\s)*([A-Z2-7]{32})/.exec(page)?.[1];
  if (!key) throw new Error(`${email} could not enrol: ${made.status} ${made.headers.get("location")}`);
  const proven = await post(site, "/sign-in/code/check", { code: readAuthenticator(key) }, known);
  const backupCodes = [...page.matchAll(/<li[^>]*>([a-z2-9]{10})<\/li>/g)].map(([, code = ""]) => code);
  return { ...known, backupCodes, cookie: cookieOf(proven) || known.cookie };
}

/** Signs in again, with the password and the next backup code. */
export async function signIn(site: string, worker: Worker): Promise<Worker> {
  const [code = "", ...backupCodes] = worker.backupCodes;
  const { email, password } = worker;
  const begun = await post(site, "/sign-in/password", { email, password }, { ...worker, cookie: "" });
  const known = { ...worker, backupCodes, cookie: cookieOf(begun) };
  const proven = await post(site, "/sign-in/code/check", { code }, known);
  return { ...known, cookie: cookieOf(proven) || known.cookie };
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function headersOf({ cookie, address }: Worker): Record<string, string> {
  return { "x-forwarded-for": address, ...(cookie ? { cookie } : {}) };
}

export function get(site: string, path: string, worker: Worker): Promise<Response> {
  return fetch(site + path, {
    headers: headersOf(worker),
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
}

/** Sends a form as a page of the site does; with `wantsData` as its script does. */
export function post(
  site: string,
  path: string,
  fields: Record<string, string>,
  worker: Worker,
  wantsData = false,
): Promise<Response> {
  return fetch(site + path, {
    method: "POST",
    headers: { ...headersOf(worker), origin: site, accept: wantsData ? "application/json" : "text/html" },
    body: new URLSearchParams(fields),
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
}

/** Begins a new item in a changeset of its own, and answers the path of the change. */
export async function beginItem({ site }: Pick<WorkshopSite, "site">, worker: Worker): Promise<string> {
  const answer = await post(
    site.address,
    "/admin/changesets/start",
    { entity: "item", title: "Faults" },
    worker,
  );
  const place = /^\/admin\/changesets\/\d+\/changes\/\d+/.exec(answer.headers.get("location") ?? "")?.[0];
  if (!place) throw new Error(`No change was begun: ${answer.status} ${answer.headers.get("location")}`);
  return place;
}

export interface Typed {
  text: string;
  version: number;
  isAutosave: boolean;
}

/** Saves a text over a version. An answer with 200 is the site's word that it is kept. */
export function saveItem(site: string, change: string, { text, version, isAutosave }: Typed, worker: Worker) {
  const form = {
    "f.scope": text,
    seen: "{}",
    version: String(version),
    do: isAutosave ? "autosave" : "save",
  };
  return post(site, `${change}/save`, form, worker, true);
}

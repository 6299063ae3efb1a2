import { setTimeout as wait } from "node:timers/promises";
import { type SiteProcess, startSite } from "../support/site-process";
import { type FaultFigure, worst } from "./fault-figure";
import { get, openWorkshop, post, type WorkshopSite } from "./workshop-site";

const PROMISED_MS = 2_000;
const ITEM = "border-control";

/** An item's scope is published anew, time after time, while two instances serve the record to readers. */
export async function measureShown(rounds: number): Promise<FaultFigure> {
  const workshop = await openWorkshop();
  let second: SiteProcess | undefined;
  try {
    second = await startSite({ DATA_DIR: workshop.dataDir });
    await send(workshop, "/admin/settings/save", { single: "on" });
    const instances = [workshop.site.address, second.address];
    const times: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const text = `As it was put in round ${round}.`;
      await publishScope(workshop, text);
      const began = performance.now();
      times.push(...(await Promise.all(instances.map((site) => msUntilShown(site, text, began)))));
    }
    return {
      fault: `a changeset is published ${rounds} times under two instances on one database`,
      promise: "readers of every instance see it within 2 s",
      measured: `the slowest after ${worst(times)}`,
      holds: Math.max(...times) <= PROMISED_MS,
    };
  } finally {
    await second?.stop();
    await workshop.close();
  }
}

async function msUntilShown(site: string, text: string, began: number): Promise<number> {
  const page = `${site}/items/${ITEM}`;
  while (!(await (await fetch(page)).text()).includes(text)) {
    if (performance.now() - began > 20_000) throw new Error(`${page} does not show what was published.`);
    await wait(20);
  }
  return performance.now() - began;
}

/** Amends, hands in and publishes, form by form as a browser would. */
async function publishScope(workshop: WorkshopSite, text: string): Promise<void> {
  const change = await send(workshop, "/admin/changesets/start", { entity: "item", key: ITEM });
  const { version, seen } = await readForm(workshop, change);
  const draft = Object.entries(JSON.parse(seen) as Record<string, string>);
  const fields = Object.fromEntries(draft.map(([name, value]) => [`f.${name}`, value]));
  await send(workshop, `${change}/save`, { ...fields, "f.scope": text, seen, version, do: "save" });
  const changeset = change.replace(/\/changes\/.*/, "");
  const step = async () => (await readForm(workshop, changeset)).version;
  await send(workshop, `${changeset}/move`, { do: "submit", note: "Measured.", version: await step() });
  await send(workshop, `${changeset}/publish`, { version: await step() });
}

/** Sends a form and answers where it leads. */
async function send({ site, admin }: WorkshopSite, path: string, fields: Record<string, string>) {
  const answer = await post(site.address, path, fields, admin);
  const place = answer.headers.get("location")?.split("?")[0];
  if (answer.status !== 303 || !place || place.startsWith("/sign-in"))
    throw new Error(`${path} answered ${answer.status} ${place ?? ""}.`);
  return place;
}

async function readForm({ site, admin }: WorkshopSite, path: string) {
  const html = await (await get(site.address, path, admin)).text();
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
  return {
    version: hidden("version"),
    seen: hidden("seen").replaceAll("&#x27;", "'").replaceAll("&amp;", "&"),
  };
}

import { chmodSync, cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { article, type HostSite, layoutShift, serveHostPages } from "../../support/host-page";
import { expect, test } from "../../support/page";
import { renameStakeholder } from "../../support/shipped-copy";
import { type SiteProcess, startSite } from "../../support/site-process";
import { HOSTILE, HOSTILE_NAME, STORY_CHARTS } from "../../support/story-charts";
import { publishAlone, workAlone } from "../../support/workshop";

/** A site of this story's own, whose data and charts it may change. */
const folder = mkdtempSync(join(tmpdir(), "common-ground-story-"));
chmodSync(folder, 0o755);
const charts = join(folder, "charts.jsonl");
const data = join(folder, "shipped");
const settings = { DATA_DIR: join(folder, "database"), SHIPPED_DATA_DIR: data, SHIPPED_CHARTS_FILE: charts };
let site: SiteProcess;
let host: HostSite | undefined;

test.beforeAll(async () => {
  cpSync("prisma/data", data, { recursive: true });
  renameStakeholder(data, "Tajikistan", HOSTILE_NAME);
  writeFileSync(charts, STORY_CHARTS.map((line) => `${JSON.stringify(line)}\n`).join(""));
  site = await startSite(settings);
});
test.afterAll(async () => {
  await site?.stop();
  await host?.close();
});

test.describe.configure({ mode: "serial", timeout: 90_000 });

test("an editor finds, builds, publishes, pins and pastes a chart, sees it on a phone, and later the notice of a correction", async ({
  page,
  browser,
}) => {
  await page.goto(`${site.address}/charts`);
  await page.getByRole("link", { name: "What stands in its place" }).click();
  await page.getByRole("link", { name: "Open in the builder" }).click();
  await page.getByLabel("Kind of chart").selectOption("stance");
  await page.getByText(/^Stakeholders: all/).click();
  for (const name of ["Pakistan", "Iran", "China"]) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Three neighbours");
  await expect(page.getByRole("heading", { name: "Three neighbours" })).toBeVisible();
  await expect(page.getByText("Chosen stakeholders only: China, Iran, Pakistan.").first()).toBeVisible();
  await page.getByLabel(/^I have read this generated text/).check();
  const admin = await workAlone(browser, /becomes the first admin: (\S+)/.exec(site.output())?.[1] ?? "");
  await admin.goto(await page.getByRole("link", { name: "publish this chart" }).evaluate(hrefOf));
  await admin.getByLabel(/^a chart of its own/).check();
  await admin.getByRole("button", { name: "Take it into the changeset" }).click();
  const id = await admin.getByLabel("Id", { exact: true }).inputValue();
  await publishAlone(admin);

  await page.goto(`${site.address}/c/${id}`);
  await page.getByRole("link", { name: /^Pinned to release/ }).click();
  const code = await page.getByLabel("Snippet: Frame and script").inputValue();
  host = await serveHostPages({ "/": { body: article(code) } });

  const before = await openPhone(browser, host.origin);
  await expect(before.frame.getByRole("heading", { name: "Three neighbours" })).toBeVisible();
  await expect(before.frame.locator(".status")).toContainText(/Pinned to release \d+ of .*, the latest\./);
  expect(await layoutShift(before.phone)).toBeLessThanOrEqual(0.01);
  const picture = await before.frame.locator(".plot svg:visible").innerHTML();
  const height = (await before.phone.locator("iframe").boundingBox())?.height;
  await before.phone.close();

  await admin.goto(`${site.address}/admin/records?q=CHN+official+supports`);
  await admin.getByRole("link", { name: "CHN" }).first().click();
  await admin.getByRole("button", { name: "Amend or withdraw" }).click();
  await admin.getByRole("button", { name: "Withdraw this record" }).click();
  await publishAlone(admin);
  await admin.context().close();
  const readPinned = async () => (await page.request.get(`${site.address}/embed/c/${id}@3`)).text();
  await expect.poll(readPinned, { timeout: 10_000 }).toContain("Corrected since:");
  // A reader who comes later: the phone from before may keep the frame for a minute.
  const { phone, frame } = await openPhone(browser, host.origin);
  await expect(frame.locator(".status")).toContainText("Corrected since:");
  expect(await frame.locator(".plot svg:visible").innerHTML()).toBe(picture);
  expect((await phone.locator("iframe").boundingBox())?.height).toBe(height);
  expect(await layoutShift(phone)).toBeLessThanOrEqual(0.01);
  await phone.close();
});

const hrefOf = (link: Element) => (link as HTMLAnchorElement).href;

async function openPhone(browser: Browser, address: string) {
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await phone.goto(address);
  return { phone, frame: phone.frameLocator("iframe") };
}

test("a withdrawn chart leaves no hole: page, frame, picture and data say why and what follows", async ({
  page,
  request,
}) => {
  const at = (path: string) => `${site.address}${path}`;
  for (const path of [
    "/c/Gone1234",
    "/embed/c/Gone1234",
    "/embed/c/Gone1234@1",
    "/c/Gone1234.png?w=1200",
    "/c/Gone1234.svg",
    "/c/Gone1234.csv",
    "/c/Gone1234@1.json",
  ]) {
    expect((await request.get(at(path))).status(), path).toBe(410);
  }
  const frame = await request.get(at("/embed/c/Gone1234"));
  expect(frame.headers()["content-security-policy"]).toContain("frame-ancestors *");
  for (const words of ["It counted one source twice.", "What stands in its place"]) {
    expect(await frame.text()).toContain(words);
    expect(await (await request.get(at("/c/Gone1234.svg"))).text()).toContain(words.slice(0, 20));
    expect(await (await request.get(at("/c/Gone1234.json"))).text()).toContain(words);
  }
  const picture = await request.get(at("/c/Gone1234.png?w=1200"));
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect((await request.get(at(`/oembed?url=${encodeURIComponent(at("/c/Gone1234"))}`))).status()).toBe(404);
  const shown = page.waitForResponse(/Gone1234/);
  await page.goto(at("/charts"));
  await page.evaluate((src) => {
    const image = document.createElement("img");
    image.id = "gone";
    image.src = src;
    document.body.append(image);
  }, "/c/Gone1234.png?w=1200");
  await shown;
  await expect
    .poll(() => page.evaluate(() => (document.getElementById("gone") as HTMLImageElement).naturalWidth))
    .toBe(1200);
});
test.use({ expectedErrors: [/410 \(Gone\)/] });

test("words that an author wrote stay words in every form", async ({ page, request }) => {
  const at = (path: string) => `${site.address}${path}`;
  for (const path of [
    "/c/Hstx1234",
    "/embed/c/Hstx1234",
    "/charts",
    "/c/Hstx1234?version=live",
    "/charts/doctor",
    "/charts/new?kind=map&items=intelligence-sharing",
  ]) {
    await page.goto(at(path));
    expect(await page.locator("img[src=x], [onerror]").count(), path).toBe(0);
  }
  await page.goto(at("/c/Hstx1234?version=live"));
  const code = await page.getByLabel("Snippet: Frame and script").inputValue();
  const pasted = await serveHostPages({ "/": { body: article(code) } });
  await page.goto(pasted.origin);
  expect(await page.locator("iframe").getAttribute("title")).toBe(HOSTILE);
  expect(await page.locator("img").count()).toBe(0);
  await pasted.close();
  for (const path of [
    "/c/Hstx1234.svg",
    "/c/Hstx1234.json",
    `/oembed?url=${encodeURIComponent(at("/c/Hstx1234"))}`,
  ]) {
    const text = await (await request.get(at(path))).text();
    expect(path.endsWith(".svg") ? text : JSON.stringify(JSON.parse(text).html ?? ""), path).not.toContain(
      "<img src=x",
    );
  }
  const read = async (path: string) => (await request.get(at(path))).body();
  const picture = await read("/c/Hstx1234.png?w=1200");
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect(picture.includes(HOSTILE), "the alt text in the picture").toBe(true);
  expect((await read("/c/Hstx1234.xlsx")).subarray(0, 2).toString()).toBe("PK");
  const csv = (await read("/c/Hstx1234.csv")).toString();
  expect(csv).toContain(`'${HOSTILE_NAME}`);
  expect(csv).not.toMatch(/(?:^|,)"?\s*=/m);
  const answer = await request.get(at("/api/v1/releases/latest/charts/Hstx1234"));
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect((await answer.json()).data).toMatchObject({ title: HOSTILE, alt: HOSTILE });
  await page.goto(at("/embed/c/Hstx1234"));
  await page.getByText("Data, notes and evidence as a table").click();
  await expect(page.getByRole("table")).toContainText(HOSTILE_NAME);
});

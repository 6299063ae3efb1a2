import { type APIRequestContext, expect, test } from "@playwright/test";
import { ENDPOINTS } from "@/lib/schemas/api/endpoints";
import type { OpenApiDocument } from "@/lib/schemas/api/openapi";
import { ApiContract } from "../../support/api-contract";

const ROOT = "/api/v1";

interface Answer {
  data: {
    id: string;
    key: string;
    basis: string;
    evidence: { id: string }[];
    links: { site: string; api: string };
  }[];
  release: { n: number };
  next: string | null;
  links: { self: string; pinned: string; next: string | null };
}

async function openContract(request: APIRequestContext): Promise<ApiContract> {
  return new ApiContract((await (await request.get(`${ROOT}/openapi.json`)).json()) as OpenApiDocument);
}

async function ask(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(ROOT + path);
  expect(response.status(), path).toBe(200);
  return response.json();
}

test("every example answers as the OpenAPI document promises", async ({ request }) => {
  const contract = await openContract(request);
  const [position] = (await ask(request, "/releases/latest/positions?limit=1")).data;
  const [chart] = (await ask(request, "/charts")).data;
  const needed: Record<string, string> = {
    getPosition: `/releases/latest/positions/${position?.key}`,
    getChart: `/releases/latest/charts/${chart?.id}`,
    getEvidence: `/releases/latest/evidence/${position?.evidence[0]?.id}`,
  };
  for (const { id, example, answer } of ENDPOINTS) {
    const path = example ?? needed[id] ?? "";
    const response = await request.get(ROOT + path);
    expect(response.status(), path).toBe(200);
    const [type = ""] = (response.headers()["content-type"] ?? "").split(";");
    if (typeof answer === "string") expect(type).toBe(answer);
    else
      expect(contract.faultsOf({ path, status: 200, type, body: await response.json() }), path).toEqual([]);
  }
});

test("whole lists and the whole comparison keep the promise, row by row", async ({ request }) => {
  const contract = await openContract(request);
  const lists = ["stakeholders", "items", "sources", "positions", "evidence", "pairs", "charts"].map(
    (name) => `${name}?limit=500`,
  );
  const matrices = ["mechanism", "threat", "interest", "obstacle"].map(
    (kind) => `matrix?kind=${kind}&limit=500`,
  );
  const lent = "matrix?members=apply&asOf=2024-05-01&limit=500";
  for (const name of [...lists, ...matrices, lent]) {
    const path = `/releases/1/${name}`;
    const body = await ask(request, path);
    expect(contract.faultsOf({ path, status: 200, type: "application/json", body }), path).toEqual([]);
  }
});

test("mistakes are problem documents that name the parameter", async ({ request }) => {
  const contract = await openContract(request);
  for (const [path, status, parameter] of [
    ["/releases/1/positions?limit=501", 400, "limit"],
    ["/releases/1/positions?basis=official", 400, "basis"],
    ["/releases/1/positions?stakeholder=XXX", 400, "stakeholder"],
    ["/releases/1/evidence?cursor=nonsense", 400, "cursor"],
    ["/releases/1/matrix?asOf=2023-02-30", 400, "asOf"],
    ["/releases/1/pairs/PAK/XXX", 404, "b"],
    ["/releases/1/pairs/PAK@2021-13/IND", 400, "a"],
    ["/releases/1/pairs/PAK/PAK", 400, "b"],
    ["/releases/999/items", 404, "release"],
    ["/releases/1/evidence/zzzzzzzzzz", 404, "evidence"],
    ["/nowhere", 404, undefined],
  ] as const) {
    const response = await request.get(ROOT + path);
    const body = await response.json();
    expect([response.status(), body.parameter], path).toEqual([status, parameter]);
    const type = response.headers()["content-type"] ?? "";
    expect(type).toBe("application/problem+json");
    expect(contract.faultsOf({ path, status, type, body })).toEqual([]);
  }
});

test("an editor's script reads all positions page by page, and finds the same in the file", async ({
  request,
}) => {
  const keys: string[] = [];
  let path: string | null = `${ROOT}/releases/latest/positions?layers=official&limit=7`;
  while (path !== null) {
    const answer = (await (await request.get(path)).json()) as Answer;
    for (const { key, basis } of answer.data) {
      expect(basis).toBe("official");
      keys.push(key);
    }
    path = answer.links.next;
    if (path !== null) expect(path).toContain(`/releases/${answer.release.n}/`);
  }
  expect(keys.length).toBeGreaterThan(7);
  expect(new Set(keys).size).toBe(keys.length);
  const file = await (await request.get(`${ROOT}/releases/latest/positions.ndjson?layers=official`)).text();
  expect(
    file
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).key),
  ).toEqual(keys);
  const csv = await (await request.get(`${ROOT}/releases/latest/positions.csv?layers=official`)).text();
  expect(csv.startsWith("\uFEFFrelease,position,")).toBe(true);
  for (const key of keys) expect(csv).toContain(`,${key},`);
});

test("a web page elsewhere may read it, keep it and ask again cheaply", async ({ request }) => {
  const first = await request.get(`${ROOT}/releases/1/positions?limit=1`, {
    headers: { Origin: "https://news.example", Cookie: "session=1" },
  });
  const headers = first.headers();
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(headers.vary ?? "").not.toMatch(/rsc|cookie/i);
  expect(headers["set-cookie"]).toBeUndefined();
  const again = await request.get(`${ROOT}/releases/1/positions?limit=1`, {
    headers: { "If-None-Match": headers.etag ?? "" },
  });
  expect(again.status()).toBe(304);
  const latest = await request.get(`${ROOT}/releases/latest/items`);
  expect(latest.headers()["cache-control"]).toMatch(/^public, max-age=60,/);
  const head = await request.head(`${ROOT}/releases/1/evidence.csv`);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect(head.headers()["content-disposition"]).toContain("common-ground-evidence-release-1.csv");
  const preflight = await request.fetch(`${ROOT}/releases`, { method: "OPTIONS" });
  expect([preflight.status(), preflight.headers()["access-control-allow-methods"]]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
  expect((await request.delete(`${ROOT}/releases/1`)).status()).toBe(405);
});

test("short addresses lead to the latest release, and links lead back to the site", async ({
  request,
  page,
}) => {
  const response = await request.get(`${ROOT}/positions?stakeholder=PAK&limit=1`);
  const { data, links } = (await response.json()) as Answer;
  expect(links.self).toContain("/releases/latest/positions?stakeholder=PAK&limit=1");
  const [position] = data;
  expect(((await (await request.get(position?.links.api ?? "")).json()) as { data: object }).data).toEqual(
    position,
  );
  await page.goto(position?.links.site ?? "");
  await expect(page.getByRole("complementary", { name: "Evidence of the open cell" })).toBeVisible();
});

test("the page about the data offers files that download and examples that work", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Data" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The data, to take away" })).toBeVisible();
  const file = page.getByRole("link", { name: "Evidence, CSV for spreadsheets" });
  const response = await request.get((await file.getAttribute("href")) ?? "");
  expect(response.headers()["content-disposition"]).toContain("attachment");
  const examples = page.locator("main a[rel=nofollow]");
  expect(await examples.count()).toBe(ENDPOINTS.length);
  for (const href of await examples.evaluateAll((links) => links.map((link) => link.getAttribute("href"))))
    expect((await request.get(href ?? "")).status(), href ?? "").toBe(200);
  await page.getByText(/\d+ parameters of Positions:/).click();
  await expect(page.getByText("Where the page before ended").filter({ visible: true })).toBeVisible();
});

import { expect, test } from "@playwright/test";
import { ROLES, type Role } from "@/lib/domain/editorial";
import { ENTRANCE, OPEN, WORKSHOP } from "../../support/access-table";
import { addressOf, listDoors, methodsOf } from "../../support/doors";
import { accept, emailOf, HttpPerson, inviteByHttp, passwordOf } from "../../support/http-person";
import { type OwnSite, startOwnSite } from "../../support/workshop";

test.describe.configure({ mode: "serial", timeout: 90_000 });

/** Everybody who may stand before a door: each role, and those whose factors do not suffice. */
type Who = Role | "nobody" | "newcomer" | "half";
const PEOPLE: Who[] = ["nobody", "newcomer", "half", ...ROLES];
const LEADS_TO: Partial<Record<Who, RegExp>> = {
  nobody: /^\/sign-in\?next=/,
  newcomer: /^\/sign-in\/enrol\?next=/,
  half: /^\/sign-in\/code\?next=/,
};

let site: OwnSite;
const people = new Map<Who, HttpPerson>();
const values: Record<string, string> = {
  ...{ at: "XV3gj6wK", chart: "XV3gj6wK", ext: "svg", file: "data.csv", code: "PAK", item: "border-control" },
  ...{ a: "PAK", b: "IRN", stakeholder: "PAK", source: "002", release: "latest", short: "items" },
  ...{ position: "none", evidence: "none", entity: "item", key: "border-control" },
};

const as = (who: Who) => people.get(who) ?? new HttpPerson(site.address, "Nobody");

test.beforeAll(async () => {
  test.setTimeout(90_000);
  site = await startOwnSite();
  const person = (name: string) => new HttpPerson(site.address, name);
  const admin = await accept(person("Ada"), site.firstAdminLink);
  people.set("admin", admin).set("nobody", person("Nobody"));
  const invited = (name: string, role: Role) => inviteByHttp(admin, emailOf(name), role);
  for (const [who, name] of [
    ["viewer", "Vera"],
    ["editor", "Edgar"],
    ["reviewer", "Rita"],
  ] as const)
    people.set(who, await accept(person(name), await invited(name, who)));
  people.set("newcomer", await accept(person("Nora"), await invited("Nora", "admin"), { enrols: false }));
  await accept(person("Hal"), await invited("Hal", "admin"));
  const half = person("Hal");
  await half.send("/sign-in/password", { email: emailOf("Hal"), password: passwordOf("Hal") });
  people.set("half", half);
  const begun = await as("editor").send("/admin/changesets/start", { entity: "item", key: "border-control" });
  const [, id = "", change = ""] =
    /changesets\/(\d+)\/changes\/(\d+)/.exec(begun.headers.get("location") ?? "") ?? [];
  Object.assign(values, { id, change });
});
test.afterAll(() => site?.close());

function expectGuarded({ headers }: Response, door: string): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy, door).toContain("default-src 'none'");
  expect(policy, door).toMatch(/frame-ancestors ('none'|\*)/);
  expect(policy, door).toContain("base-uri 'none'");
  expect(headers.get("x-content-type-options"), door).toBe("nosniff");
  expect(headers.get("referrer-policy"), door).toMatch(/same-origin|strict-origin-when-cross-origin/);
  expect(headers.get("permissions-policy"), door).toContain("camera=()");
  expect(headers.get("cross-origin-opener-policy"), door).toBe("same-origin");
  expect(headers.get("x-powered-by"), door).toBeNull();
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("text/")) expect(type, door).toContain("charset=utf-8");
  if (!/^(admin|sign-)/.test(door)) return;
  expect(headers.get("cache-control"), door).toContain("no-store");
  expect(policy, door).not.toContain("unsafe");
  expect(policy, door).toContain("frame-ancestors 'none'");
}

test("every page behind the sign-in opens to those in the table, and leads everybody else away", async () => {
  for (const [door, roles] of Object.entries(WORKSHOP)) {
    if (!door.endsWith("page.tsx")) continue;
    const path = addressOf(`admin/${door}`, values);
    await Promise.all(
      PEOPLE.map(async (who) => {
        const answer = await as(who).ask(path);
        expectGuarded(answer, `admin/${door}`);
        const leadsTo = LEADS_TO[who];
        if (leadsTo) {
          expect(answer.status, `${who} at ${path}`).toBe(307);
          expect(answer.headers.get("location"), `${who} at ${path}`).toMatch(leadsTo);
          return;
        }
        const isLetIn = roles.includes(who as Role);
        expect(answer.status, `${who} at ${path}`).toBe(isLetIn ? 200 : 404);
        // Whoever is in finds the way out on every page.
        if (isLetIn) expect(await answer.text(), path).toContain('action="/sign-out"');
      }),
    );
  }
});

test("every form behind the sign-in is taken from those in the table, and from nobody else", async () => {
  for (const [door, roles] of Object.entries(WORKSHOP)) {
    if (!door.endsWith("route.ts")) continue;
    const path = addressOf(`admin/${door}`, values);
    for (const who of PEOPLE) {
      const answer = await as(who).send(path, {}, { accept: "application/json" });
      expectGuarded(answer, `admin/${door}`);
      const isLetIn = roles.includes(who as Role);
      // Nothing is filled in, so whoever is let in is told what is missing, or that nothing was to be done.
      const expected = LEADS_TO[who] ? [401] : isLetIn ? [200, 409, 422] : [403];
      expect(expected, `${who} at ${path}: ${answer.status}`).toContain(answer.status);
    }
    const stranger = await as("nobody").send(path, { back: "/admin/people" });
    expect(stranger.headers.get("location"), path).toBe("/sign-in?next=%2Fadmin%2Fpeople");
  }
});

test("no door takes a form from another site, a method it does not have, or a body without end", async () => {
  const away = { origin: "https://evil.example" };
  for (const door of listDoors("app")) {
    const path = addressOf(door, values);
    const [isApi, isRoute] = [door.startsWith("api/v1/"), door.endsWith("route.ts")];
    const elsewhere = await as("admin").send(path, {}, away);
    expect(elsewhere.status, door).toBe(isApi ? 405 : 403);
    const fetched = await as("admin").send(path, {}, { "sec-fetch-site": "cross-site" });
    expect(fetched.status, door).toBe(isApi ? 405 : 403);
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect((await as("admin").ask(path, { method })).status, `${method} ${door}`).toBe(405);
    const other = methodsOf("app", door).includes("POST") ? "GET" : "POST";
    if (isRoute)
      expect((await as("admin").ask(path, { method: other })).status, `${other} ${door}`).toBe(405);
    if (isApi) continue;
    const endless = await as("nobody").ask(path, { method: "POST", body: "x".repeat(1_048_577) });
    expect(endless.status, door).toBe(413);
    expectGuarded(endless, door);
  }
});

test("what is open answers everybody alike, with every guard on the answer", async () => {
  for (const door of OPEN) {
    const path = addressOf(
      door,
      door === "(site)/items/[code]/page.tsx" ? { code: "border-control" } : values,
    );
    const [anybody, admin] = await Promise.all([as("nobody").ask(path), as("admin").ask(path)]);
    expectGuarded(anybody, door);
    expect(anybody.status, door).toBeLessThan(500);
    expect(admin.status, door).toBe(anybody.status);
    expect(anybody.headers.get("location") ?? "", door).not.toContain("sign-in");
  }
  for (const door of ENTRANCE) {
    const [method = "GET"] = methodsOf("app", door);
    for (const body of method === "POST" ? ["", "email=%00&code=%00&token=%00", "garbage"] : [null]) {
      const headers = {
        "content-type":
          body === "garbage" ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded",
      };
      const answer = await as("nobody").ask(addressOf(door, values), {
        method,
        body,
        headers: body === null ? {} : headers,
      });
      expectGuarded(answer, door);
      expect(answer.status, `${door} ${body}`).toBeLessThan(400);
    }
  }
});

test("no address leads to another site, and no answer tells how the site is made", async () => {
  const wild = [
    ...["//evil.example/", "/admin/records/item/%E0%A4%A", "/items/%00", "/nothing/here", "/sign-in/nothing"],
    ...[
      "/.git/config",
      "/.env",
      "/package.json",
      "/_next/static/",
      "/_next/server/app/page.js",
      "/lib/env.ts",
    ],
  ];
  for (const path of wild) {
    const answer = await as("admin").ask(path);
    expectGuarded(answer, path);
    expect(new URL(answer.headers.get("location") ?? "/", site.address).origin).toBe(site.address);
    expect(answer.status, path).toBeGreaterThan(300);
    expect(await answer.text(), path).not.toMatch(/\bat .+\.(?:js|ts):\d+|node_modules|prisma/i);
  }
  for (const back of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/admin@evil.example",
    "javascript:alert(1)",
  ]) {
    const fields = { email: emailOf("Vera"), password: passwordOf("Vera"), back };
    const answer = await new HttpPerson(site.address, "Vera").send("/sign-in/password", fields);
    expect(answer.headers.get("location"), back).toBe("/admin");
  }
});

test("a stranger who guesses under forged addresses is stopped, and does not shut the owner out", async () => {
  const guess = (n: number) => {
    const forged = {
      "x-forwarded-for": `203.0.113.${n}`,
      "x-real-ip": `203.0.113.${n}`,
      forwarded: `for=203.0.113.${n}`,
    };
    return new HttpPerson(site.address, "Eve").send(
      "/sign-in/password",
      { email: emailOf("Ada"), password: `guess ${n}` },
      forged,
    );
  };
  await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)));
  const fields = { email: emailOf("Ada"), password: passwordOf("Ada") };
  const elsewhere = await new HttpPerson(site.address, "Ada").send("/sign-in/password", fields);
  expect(elsewhere.headers.get("location")).toMatch(/^\/sign-in\?/);
  const before = as("admin").cookies.get("common-ground");
  expect((await as("admin").send("/sign-in/password", fields)).headers.get("location")).toBe("/admin");
  expect(as("admin").cookies.get("common-ground")).not.toBe(before);
  const left = await fetch(`${site.address}/admin`, {
    redirect: "manual",
    headers: { cookie: `common-ground=${before}` },
  });
  expect(left.headers.get("location")).toMatch(/^\/sign-in\?next=/);
});

test("nothing secret was written to the site's own output", () => {
  const said = site.output();
  for (const { name, cookies } of people.values())
    for (const secret of [passwordOf(name), emailOf(name), cookies.get("common-ground")])
      if (secret) expect(said).not.toContain(secret);
  expect(said).not.toMatch(/\n\s+at /);
});

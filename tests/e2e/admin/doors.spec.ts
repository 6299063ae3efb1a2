// Long because all of it is asked of one site and one staff, which take longer to gather than to ask.
import { expect, test } from "@playwright/test";
import type { Role } from "@/lib/domain/editorial";
import { ENTRANCE, OPEN, OPEN_FORMS, WORKSHOP } from "../../support/access-table";
import { type Begun, beginEverything } from "../../support/begun";
import { addressOf, listDoors, methodsOf } from "../../support/doors";
import { expectGuarded } from "../../support/guards";
import { emailOf, HttpPerson, passwordOf } from "../../support/http-person";
import { EVERYBODY, gatherStaff, LEADS_TO, type Staff, type Who } from "../../support/whole-staff";
import { type OwnSite, startOwnSite } from "../../support/workshop";

test.describe.configure({ mode: "serial", timeout: 90_000 });

const ALIKE = [
  "(site)/page.tsx",
  "(site)/evidence/[id]/page.tsx",
  "api/v1/route.ts",
  "embed/c/[at]/route.ts",
];

/** Pages of somebody's own work, which nobody here has: whoever is let in is led on, or finds nothing. */
const WHEN_LET_IN: Readonly<Record<string, number>> = {
  "account/factor/page.tsx": 307,
  "codings/[id]/positions/[position]/page.tsx": 404,
};

let site: OwnSite;
let staff: Staff;
let begun: Begun;
const as = (who: Who) => staff.as(who);
/** A door's address. The forms of what one may hand in or settle are tried where nothing of the kind is. */
function pathTo(door: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = /^admin\/(imports|codings|corrections)\//.exec(door)?.[1] as keyof Begun | undefined;
  const isThere = folder === "imports" || door.endsWith("page.tsx");
  return addressOf(door, { ...values, ...(folder && isThere ? { id: begun[folder] } : {}), ...more });
}
const values: Record<string, string> = {
  ...{ at: "XV3gj6wK", chart: "XV3gj6wK", ext: "svg", file: "data.csv", code: "PAK", item: "border-control" },
  ...{
    a: "PAK",
    b: "IRN",
    stakeholder: "PAK",
    source: "002",
    release: "latest",
    short: "items",
    word: "none",
  },
  ...{ position: "none", evidence: "none", entity: "item", key: "border-control" },
};

test.beforeAll(async () => {
  test.setTimeout(90_000);
  site = await startOwnSite();
  staff = await gatherStaff(site.address, site.firstAdminLink);
  const started = await as("editor").send("/admin/changesets/start", {
    entity: "item",
    key: "border-control",
  });
  const place = started.headers.get("location") ?? "";
  const [, id = "", change = ""] = /changesets\/(\d+)\/changes\/(\d+)/.exec(place) ?? [];
  Object.assign(values, { id, change });
  begun = await beginEverything(staff);
});
test.afterAll(() => site?.close());

test("every page behind the sign-in opens to those in the table, and leads everybody else away", async () => {
  for (const [door, roles] of Object.entries(WORKSHOP)) {
    if (!door.endsWith("page.tsx")) continue;
    const path = pathTo(`admin/${door}`);
    await Promise.all(
      EVERYBODY.map(async (who) => {
        const answer = await as(who).ask(path);
        expectGuarded(answer, `admin/${door}`);
        const leadsTo = LEADS_TO[who];
        if (leadsTo) {
          expect(answer.status, `${who} at ${path}`).toBe(307);
          expect(answer.headers.get("location"), `${who} at ${path}`).toMatch(leadsTo);
          return;
        }
        const isLetIn = roles.includes(who as Role);
        expect(answer.status, `${who} at ${path}`).toBe(isLetIn ? (WHEN_LET_IN[door] ?? 200) : 404);
        // Whoever is in finds the way out on every page.
        if (isLetIn && answer.status === 200)
          expect(await answer.text(), path).toContain('action="/sign-out"');
      }),
    );
  }
});

test("every form behind the sign-in is taken from those in the table, and from nobody else", async () => {
  for (const [door, roles] of Object.entries(WORKSHOP)) {
    if (!door.endsWith("route.ts")) continue;
    const path = pathTo(`admin/${door}`);
    for (const who of EVERYBODY) {
      const method = methodsOf("app/admin", door).join();
      const headers = { accept: "application/json" };
      const body = method === "POST" ? new URLSearchParams() : null;
      const answer = await as(who).ask(path, { method, headers, body });
      expectGuarded(answer, `admin/${door}`);
      const isLetIn = roles.includes(who as Role);
      // Nothing is filled in, so whoever is let in is told what is missing, or that nothing was to be done.
      const expected = LEADS_TO[who] ? [401] : isLetIn ? [200, 404, 409, 422] : [403];
      expect(expected, `${who} at ${path}: ${answer.status}`).toContain(answer.status);
    }
    if (methodsOf("app/admin", door).join() === "GET") continue;
    const stranger = await as("nobody").send(path, { back: "/admin/people" });
    expect(stranger.headers.get("location"), path).toBe("/sign-in?next=%2Fadmin%2Fpeople");
  }
});

test("no door takes a form from another site, a method it does not have, or a body without end", async () => {
  const away = { origin: "https://evil.example" };
  for (const door of listDoors("app")) {
    const path = pathTo(door);
    const [isApi, isRoute] = [door.startsWith("api/v1/"), door.endsWith("route.ts")];
    const elsewhere = await as("admin").send(path, {}, away);
    expect(elsewhere.status, door).toBe(isApi ? 405 : 403);
    const fetched = await as("admin").send(path, {}, { "sec-fetch-site": "cross-site" });
    expect(fetched.status, door).toBe(isApi ? 405 : 403);
    const methods = methodsOf("app", door);
    for (const method of ["PUT", "PATCH", "DELETE"].filter((one) => !methods.includes(one)))
      expect((await as("admin").ask(path, { method })).status, `${method} ${door}`).toBe(405);
    const other = methods.includes("POST") ? "GET" : "POST";
    if (isRoute)
      expect((await as("admin").ask(path, { method: other })).status, `${other} ${door}`).toBe(405);
    if (isApi) continue;
    const most = (path === "/admin/imports/upload" ? 11 : 1) * 1_048_576;
    const endless = await as("nobody").ask(path, { method: "POST", body: "x".repeat(most + 1) });
    expect(endless.status, door).toBe(413);
    expectGuarded(endless, door);
  }
});

test("what is open answers everybody alike, with every guard on the answer", async () => {
  const openTo = async (door: string) => {
    const path = pathTo(door);
    const anybody = await as("nobody").ask(path);
    await anybody.body?.cancel();
    expectGuarded(anybody, door);
    expect(anybody.status, door).toBeLessThan(500);
    expect(anybody.headers.get("location") ?? "", door).not.toContain("sign-in");
    // For somebody signed in nothing is at hand, so a few have to do for all.
    if (ALIKE.includes(door)) expect((await as("admin").ask(path)).status, door).toBe(anybody.status);
  };
  for (let n = 0; n < OPEN.length; n += 4) await Promise.all(OPEN.slice(n, n + 4).map(openTo));
  for (const door of [...ENTRANCE, ...OPEN_FORMS]) {
    const [method = "GET"] = methodsOf("app", door);
    for (const body of method === "POST" ? ["", "email=%00&code=%00&token=%00", "garbage"] : [null]) {
      const headers = {
        "content-type":
          body === "garbage" ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded",
      };
      const answer = await as("nobody").ask(pathTo(door), {
        method,
        body,
        headers: body === null ? {} : headers,
      });
      expectGuarded(answer, door);
      expect(answer.status, `${door} ${body}`).toBeLessThan(OPEN_FORMS.includes(door) ? 500 : 400);
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

test("nothing that stands in an address or a form of the editors' side makes it fail", async () => {
  const odd = ["abc", "-1", "1.5", "99999999999999999999", "__proto__", "..", "'", "x".repeat(3000)];
  const asked = odd.flatMap((one) => [
    ...[
      `/admin/changesets/${one}`,
      `/admin/changesets/${one}/changes/${one}`,
      `/admin/records/${one}/${one}`,
    ],
    ...[`/admin/audit?before=${one}&actor=${one}&action=${one}`, `/admin?notice=${one}`],
  ]);
  for (const path of asked) expect((await as("admin").ask(path)).status, path.slice(0, 80)).toBeLessThan(500);
  const forms = Object.keys(WORKSHOP).filter((door) => door.endsWith("route.ts"));
  for (const one of odd) {
    const fields = {
      version: one,
      release: one,
      entity: one,
      key: one,
      changeset: one,
      person: one,
      role: one,
    };
    const more = { session: one, invitation: one, seen: one, do: one, note: one, title: one, rival: one };
    for (const door of forms) {
      const [path, at] = [pathTo(`admin/${door}`), pathTo(`admin/${door}`, { change: "0" })];
      for (const place of new Set([path, at])) {
        const answer = await as("admin").send(place, { ...fields, ...more }, { accept: "application/json" });
        expect(answer.status, `${place} with ${one.slice(0, 30)}`).toBeLessThan(500);
      }
    }
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

test("what leads in asks for passwords out of sight, from a browser that may fill them in", async () => {
  const entrance = await (await as("nobody").ask("/sign-in")).text();
  expect(entrance).toMatch(/<input[^>]*autoComplete="current-password"[^>]*type="password"/i);
  const account = await (await as("viewer").ask("/admin/account")).text();
  expect(account).toMatch(/<input[^>]*autoComplete="new-password"[^>]*type="password"/i);
});

test("a sign-out ends the session, and clears what the browser kept", async () => {
  const before = as("reviewer").cookies.get("common-ground");
  const answer = await as("reviewer").send("/sign-out");
  expect(answer.headers.get("clear-site-data")).toBe('"storage"');
  expect(as("reviewer").cookies.has("common-ground")).toBe(false);
  const headers = { cookie: `common-ground=${before}` };
  const back = await fetch(`${site.address}/admin`, { redirect: "manual", headers });
  expect(back.headers.get("location")).toMatch(/^\/sign-in\?next=/);
});

test("nothing secret was written to the site's own output", () => {
  const said = site.output();
  for (const { name, cookies } of staff.all())
    for (const secret of [passwordOf(name), emailOf(name), cookies.get("common-ground")])
      if (secret) expect(said).not.toContain(secret);
  expect(said).not.toMatch(/\n\s+at /);
  // And yet every guess was written down, and every form from elsewhere.
  expect(
    said.match(/"security":"wrong-password","path":"\/sign-in\/password"/g)?.length,
  ).toBeGreaterThanOrEqual(6);
  expect(said).toContain('"security":"attempts-spent"');
  expect(said).toContain('"security":"foreign-form"');
  expect(said).toContain('"security":"refused-body"');
});

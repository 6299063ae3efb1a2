import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELETE, GET, PUT } from "@/app/api/admin/v1/changesets/[id]/records/[entity]/[key]/route";
import { POST as handIn } from "@/app/api/admin/v1/changesets/[id]/review/route";
import { GET as readChangeset } from "@/app/api/admin/v1/changesets/[id]/route";
import { POST as openOne } from "@/app/api/admin/v1/changesets/route";
import { authFor } from "@/lib/auth/auth";
import { db } from "@/lib/db/client";
import { acceptInvitation, invitePerson } from "@/lib/db/commands/people";
import { makeLines, stakeholderLine } from "../support/data-set";
import { addPerson } from "../support/editors";
import { connect, publish } from "../support/published";

const SITE = "http://localhost:3000";
const HERE = { host: "localhost:3000", origin: SITE };
let client: pg.Client;
let ann: string;
let bea: string;

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
  await publish(client, makeLines());
  ann = await signIn("ann");
  bea = await signIn("bea");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

/** The cookie of an editor who showed both factors. */
async function signIn(name: string): Promise<string> {
  const admin = await addPerson(client, `admin of ${name}`.replaceAll(" ", "-"), "admin");
  const [email, password] = [`${name}@example.org`, "a long password"];
  await acceptInvitation({
    token: await invitePerson(admin, { email, role: "editor" }),
    name,
    email,
    password,
  });
  const headers = new Headers();
  const answer = await authFor(headers).api.signInEmail({
    body: { email, password },
    headers,
    returnHeaders: true,
  });
  await client.query("UPDATE auth_session SET second_factor_at = now()");
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

type Door = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
interface Sent {
  cookie?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  body?: object;
}

async function send(door: Door, method: string, { cookie = ann, params = {}, headers = {}, body }: Sent) {
  const request = new Request(`${SITE}/api/admin/v1`, {
    method,
    headers: { ...HERE, cookie, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await door(request, { params: Promise.resolve(params) });
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = await response.json();
  return { status: response.status, etag: response.headers.get("etag") ?? "", body: text };
}

async function open(): Promise<string> {
  const { status, body } = await send(openOne, "POST", { body: { title: "By a program" } });
  expect(status).toBe(201);
  return body.id;
}

const pak = (fields: object = {}) => ({ record: { ...stakeholderLine("PAK"), ...fields } });

describe("the editors' API", () => {
  it("amends a record over the version it was read at, and over no other", async () => {
    const id = await open();
    const params = { id, entity: "stakeholder", key: "PAK" };
    const read = await send(GET, "GET", { params });
    expect(read).toMatchObject({ status: 200, body: { isChanged: false, record: stakeholderLine("PAK") } });
    expect((await send(PUT, "PUT", { params, body: pak() })).status).toBe(428);
    const match = { "if-match": read.etag };
    const saved = await send(PUT, "PUT", { params, headers: match, body: pak({ note: "Ann's" }) });
    expect(saved).toMatchObject({ status: 200, body: { isChanged: true, record: { note: "Ann's" } } });
    const stale = await send(PUT, "PUT", {
      cookie: bea,
      params,
      headers: match,
      body: pak({ note: "Bea's" }),
    });
    expect(stale).toMatchObject({
      status: 412,
      body: {
        title: "precondition-failed",
        etag: saved.etag,
        base: { note: null },
        theirs: { note: "Ann's" },
        mine: { note: "Bea's" },
      },
    });
    const again = { "if-match": `"another", ${saved.etag}` };
    const over = await send(PUT, "PUT", { cookie: bea, params, headers: again, body: pak({ note: "Both" }) });
    expect(over).toMatchObject({ status: 200, body: { record: { note: "Both" } } });
    expect(over.etag).not.toBe(saved.etag);
  });

  it("lets one of many who write at once through, and hands the others what stands there", async () => {
    const params = { id: await open(), entity: "stakeholder", key: "IND" };
    const { etag } = await send(GET, "GET", { params });
    const writers = Array.from({ length: 12 }, (_, index) =>
      send(PUT, "PUT", {
        params,
        headers: { "if-match": etag },
        body: { record: { ...stakeholderLine("IND"), note: `Writer ${index}` } },
      }),
    );
    const answers = await Promise.all(writers);
    const [winner, ...more] = answers.filter(({ status }) => status === 200);
    expect(more).toEqual([]);
    for (const { status, body } of answers.filter((one) => one !== winner)) {
      expect(status).toBe(412);
      expect(body.theirs.note).toBe(winner?.body.record.note);
    }
  });

  it("makes a record that is not there, once, and takes it out again", async () => {
    const params = { id: await open(), entity: "stakeholder", key: "KAZ" };
    const body = { record: stakeholderLine("KAZ") };
    expect((await send(GET, "GET", { params })).status).toBe(404);
    const fresh = { "if-none-match": "*" };
    expect(await send(PUT, "PUT", { params, headers: fresh, body: pak() })).toMatchObject({
      status: 422,
      body: { title: "another-key" },
    });
    const made = await send(PUT, "PUT", { params, headers: fresh, body });
    expect(made.status).toBe(201);
    expect((await send(PUT, "PUT", { params, headers: fresh, body })).status).toBe(412);
    expect((await send(DELETE, "DELETE", { params, headers: { "if-match": '"old"' } })).status).toBe(412);
    expect((await send(DELETE, "DELETE", { params, headers: { "if-match": made.etag } })).status).toBe(200);
    expect((await send(GET, "GET", { params })).status).toBe(404);
  });

  it("withdraws, names each field that is not in order, and hands the changeset in over its tag", async () => {
    const id = await open();
    const params = { id, entity: "not_applicable", key: keyOfNotApplicable() };
    const { etag } = await send(GET, "GET", { params });
    const gone = await send(DELETE, "DELETE", { params, headers: { "if-match": etag } });
    expect(gone).toMatchObject({ status: 200, body: { isWithdrawal: true, record: null } });
    const faulty = { id, entity: "stakeholder", key: "PAK" };
    const read = await send(GET, "GET", { params: faulty });
    const wrong = await send(PUT, "PUT", {
      params: faulty,
      headers: { "if-match": read.etag },
      body: pak({ kind: "planet" }),
    });
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ field: "kind" }] } });
    const handedIn = (headers: Record<string, string>, body: object) =>
      send(handIn, "POST", { params: { id }, headers, body });
    expect((await handedIn({}, { reason: "So" })).status).toBe(428);
    expect((await handedIn({ "if-match": '"changeset-0:v1"' }, { reason: "So" })).status).toBe(412);
    const seen = await send(readChangeset, "GET", { params: { id } });
    expect(seen.body.records).toMatchObject([{ entity: "not_applicable", isWithdrawal: true }]);
    expect((await handedIn({ "if-match": seen.etag }, {})).status).toBe(400);
    const done = await handedIn({ "if-match": seen.etag }, { reason: "It does apply" });
    expect(done).toMatchObject({ status: 200, body: { state: "in-review" } });
    const late = await send(DELETE, "DELETE", { params, headers: { "if-match": gone.etag } });
    expect(late.status).toBe(409);
  });

  it("opens to nobody from another site, without a session, or with one factor alone", async () => {
    const params = { id: "1" };
    const from = (headers: Record<string, string>, cookie = ann) =>
      send(openOne, "POST", { cookie, headers, params, body: { title: "No" } });
    expect((await from({ origin: "https://example.com" })).status).toBe(403);
    expect((await from({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await from({}, "")).status).toBe(401);
    await client.query("UPDATE auth_session SET second_factor_at = NULL");
    expect((await from({})).status).toBe(401);
    await client.query("UPDATE auth_session SET second_factor_at = now()");
    expect((await send(openOne, "POST", { body: {} })).status).toBe(400);
  });
});

function keyOfNotApplicable(): string {
  const [one] = makeLines().notApplicable;
  return encodeURIComponent(`${one?.stakeholder} ${one?.item}`);
}

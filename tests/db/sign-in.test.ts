import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rememberDevice } from "@/lib/auth/known-device";
import { findSignedIn } from "@/lib/auth/session";
import { type Cookies, renewSession, signIn, signOut } from "@/lib/auth/sign-in";
import { db } from "@/lib/db/client";
import {
  changePassword,
  endOtherSessions,
  endSessionsOf,
  noteRefusal,
  offerReset,
  resetPassword,
  revokeSession,
} from "@/lib/db/commands/account";
import { acceptInvitation, invitePerson, updateRole, withdrawInvitation } from "@/lib/db/commands/people";
import { findInvitation, findReset, listInvitations, listSessions } from "@/lib/db/queries/people";
import { addPerson, makeEditor } from "../support/editors";
import { connect } from "../support/published";

const PASSWORD = "eight brown otters";
const CREDENTIALS = { email: "ann@example.org", password: PASSWORD };

let client: pg.Client;
const ada = makeEditor("ada", "admin");

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
  await addPerson(client, "ada", "admin");
  await addPerson(client, "eli", "editor");
  const token = await invitePerson(ada, { email: CREDENTIALS.email, role: "editor" });
  await acceptInvitation({ token, name: "Ann", ...CREDENTIALS });
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

/** The headers with which a browser comes back after it was given cookies. */
function comingBack(cookies: Cookies | null, more: Record<string, string> = {}): Headers {
  const pairs = (cookies ?? []).map(([, cookie]) => cookie.split(";")[0]);
  return new Headers({ ...more, cookie: pairs.join("; ") });
}

async function ann() {
  const found = await findSignedIn(comingBack(await signIn(new Headers(), CREDENTIALS)));
  if (!found) throw new Error("Nobody is signed in.");
  return { ...makeEditor(found.id, "editor"), sessionId: found.sessionId };
}

describe("signing in", () => {
  it("sets a cookie that no script reads, and over https one of this host alone", async () => {
    const [plain, secure] = [new Headers(), new Headers({ "x-forwarded-proto": "https" })];
    for (const [headers, name, flag] of [
      [plain, "common-ground", "HttpOnly"],
      [secure, "__Host-common-ground", "Secure"],
    ] as const) {
      const cookies = [
        ...((await signIn(headers, CREDENTIALS)) ?? []),
        ["Set-Cookie", rememberDevice(headers, "a@b.org")],
      ].map(([, cookie]) => cookie ?? "");
      expect(cookies.length).toBe(2);
      for (const cookie of cookies) {
        expect(cookie.startsWith(name)).toBe(true);
        expect(cookie).toContain(flag);
        expect(cookie).toMatch(/HttpOnly/i);
        expect(cookie).toMatch(/SameSite=(Lax|Strict)/i);
        expect(cookie).toMatch(/Path=\/(;|$)/);
        expect(cookie).not.toMatch(/Domain=/i);
      }
    }
  });

  it("ends the session that the browser had, and a sign-out the one it has", async () => {
    const first = comingBack(await signIn(new Headers(), CREDENTIALS));
    const second = comingBack(await signIn(first, CREDENTIALS));
    expect(await findSignedIn(first)).toBeNull();
    expect(await findSignedIn(second)).toMatchObject({ name: "Ann" });
    await signOut(second);
    expect(await findSignedIn(second)).toBeNull();
  });

  it("leads on under another token once a factor was shown: the one before opens nothing", async () => {
    const before = comingBack(await signIn(new Headers(), CREDENTIALS));
    const known = await findSignedIn(before);
    const after = comingBack(await renewSession(before));
    expect(await findSignedIn(before)).toBeNull();
    expect(await findSignedIn(after)).toMatchObject({ sessionId: known?.sessionId });
    expect(await renewSession(before)).toEqual([]);
  });

  it("opens to no wrong password, no wrong address, nothing endless", async () => {
    const wrong = [
      { email: "nobody@example.org", password: PASSWORD },
      { ...CREDENTIALS, password: "eight brown otter" },
      { ...CREDENTIALS, password: "x".repeat(5000) },
      { email: "no address", password: PASSWORD },
    ];
    for (const body of wrong) expect(await signIn(new Headers(), body)).toBeNull();
  });
});

describe("a new password", () => {
  it("asks for the present one, ends every other session, and holds", async () => {
    const [other, editor] = [await ann(), await ann()];
    const change = (current: string, next: string) => changePassword(editor, { current, next });
    await expect(change("wrong", "nine grey badgers")).rejects.toMatchObject({ code: "invalid" });
    await change(PASSWORD, "nine grey badgers");
    const open = (await listSessions(editor.id)).map(({ id }) => id);
    expect(open).toContain(editor.sessionId);
    expect(open).not.toContain(other.sessionId);
    expect(await signIn(new Headers(), CREDENTIALS)).toBeNull();
    await change("nine grey badgers", PASSWORD);
  });
});

describe("a forgotten password", () => {
  it("is replaced once by whoever holds the newest word, who still has to show the second factor", async () => {
    const editor = await ann();
    const [older, token] = [await offerReset(ada, editor.id), await offerReset(ada, editor.id)];
    expect(await findReset(older)).toBeNull();
    expect(await findReset(token)).toMatchObject({ name: "Ann", email: CREDENTIALS.email });
    await expect(resetPassword(older, "x")).rejects.toMatchObject({ code: "invalid" });
    await resetPassword(token, "nine grey badgers");
    expect(await listSessions(editor.id)).toEqual([]);
    await expect(resetPassword(token, PASSWORD)).rejects.toMatchObject({ code: "invalid" });
    expect(await signIn(new Headers(), CREDENTIALS)).toBeNull();
    const cookies = await signIn(new Headers(), { ...CREDENTIALS, password: "nine grey badgers" });
    expect(await findSignedIn(comingBack(cookies))).toMatchObject({ secondFactorAt: null });
    await resetPassword(await offerReset(ada, editor.id), PASSWORD);
    await expect(offerReset(ada, "nobody")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("sessions", () => {
  it("are ended by their owner all but one, and by an admin every one", async () => {
    const [, editor] = [await ann(), await ann()];
    await endOtherSessions(editor);
    expect((await listSessions(editor.id)).map(({ id }) => id)).toEqual([editor.sessionId]);
    await endSessionsOf(ada, editor.id);
    expect(await listSessions(editor.id)).toEqual([]);
    await expect(endSessionsOf(ada, "nobody")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("one session", () => {
  it("is ended only by its owner", async () => {
    const editor = await ann();
    await revokeSession({ ...ada, id: "eli" }, editor.sessionId);
    expect((await listSessions(editor.id)).map(({ id }) => id)).toContain(editor.sessionId);
    await revokeSession(editor, editor.sessionId);
    expect((await listSessions(editor.id)).map(({ id }) => id)).not.toContain(editor.sessionId);
  });
});

describe("an open invitation", () => {
  it("lets nobody in once it was withdrawn", async () => {
    const token = await invitePerson(ada, { email: "gone@example.org", role: "viewer" });
    const { id = "" } = (await findInvitation(token)) ?? {};
    await withdrawInvitation(ada, id);
    expect(await findInvitation(token)).toBeNull();
    await expect(withdrawInvitation(ada, id)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is worth as much as whoever made it: nothing once they are no admin any more", async () => {
    const bea = await addPerson(client, "bea", "admin");
    const token = await invitePerson(bea, { email: "friend@example.org", role: "admin" });
    await updateRole(ada, "bea", "viewer");
    expect(await findInvitation(token)).toBeNull();
    expect((await listInvitations()).map(({ email }) => email)).not.toContain("friend@example.org");
    const account = { token, name: "F", email: "friend@example.org", password: PASSWORD };
    await expect(acceptInvitation(account)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a refusal", () => {
  it("stands in the account of what was done, once a minute", async () => {
    for (let n = 0; n < 3; n++) await noteRefusal({ id: "eli" }, "/admin/people");
    const { rows } = await client.query("SELECT object FROM audit WHERE action = 'refuse' AND actor = 'eli'");
    expect(rows).toEqual([{ object: "door /admin/people" }]);
  });
});

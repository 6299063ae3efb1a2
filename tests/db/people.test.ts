import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { openEnrolment, showSecondFactor } from "@/lib/auth/second-factor";
import { openText } from "@/lib/auth/secret-text";
import type { SignedIn } from "@/lib/auth/session";
import { stepAt, totpCode } from "@/lib/auth/totp";
import { db } from "@/lib/db/client";
import { inviteFirstAdmin } from "@/lib/db/commands/first-admin";
import { acceptInvitation, invitePerson, removePerson, updateRole } from "@/lib/db/commands/people";
import { findInvitation, listPeople } from "@/lib/db/queries/people";
import { addPerson } from "../support/editors";
import { connect } from "../support/published";

let client: pg.Client;
let admin: Editor;

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const account = (token: string, email: string) => ({
  token,
  email,
  name: "Ann",
  password: "a long password",
});

describe("the first admin", () => {
  it("comes from a word that is good once, and only while there is none", async () => {
    const [older, token] = [await inviteFirstAdmin(client), await inviteFirstAdmin(client)];
    if (!older || !token) throw new Error("No word.");
    await expect(acceptInvitation(account(older, "first@example.org"))).rejects.toMatchObject({
      code: "invalid",
    });
    await acceptInvitation(account(token, "First@example.org"));
    await expect(acceptInvitation(account(token, "second@example.org"))).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await inviteFirstAdmin(client)).toBeNull();
    const [first] = await listPeople();
    expect(first).toMatchObject({ email: "first@example.org", role: "admin", hasSecondFactor: false });
    admin = { id: first?.id ?? "", name: "Ann", role: "admin", sessionId: "s", provenAt: new Date() };
  });
});

describe("an invitation", () => {
  it("is for one address and one role, and is replaced by a newer one", async () => {
    const older = await invitePerson(admin, { email: "bea@example.org", role: "editor" });
    const token = await invitePerson(admin, { email: "Bea@example.org", role: "reviewer" });
    expect(await findInvitation(older)).toBeNull();
    expect(await findInvitation(token)).toMatchObject({ email: "bea@example.org", role: "reviewer" });
    await expect(acceptInvitation(account(token, "eve@example.org"))).rejects.toMatchObject({
      code: "invalid",
    });
    await acceptInvitation(account(token, "bea@example.org"));
    await expect(invitePerson(admin, { email: "bea@example.org", role: "admin" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("leaves the word itself and the password nowhere in the database", async () => {
    const token = await invitePerson(admin, { email: "cem@example.org", role: "viewer" });
    await acceptInvitation(account(token, "cem@example.org"));
    const { rows } = await client.query<{ t: string }>(
      `SELECT (SELECT json_agg(i)::text FROM auth_invitation i) || (SELECT json_agg(a)::text FROM audit a)
         || (SELECT json_agg(c)::text FROM auth_account c) AS t`,
    );
    expect(rows[0]?.t).not.toContain(token);
    expect(rows[0]?.t).not.toContain("a long password");
    expect(rows[0]?.t).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  });
});

describe("the last admin", () => {
  it("cannot give the role up or be removed", async () => {
    await expect(updateRole(admin, admin.id, "editor")).rejects.toMatchObject({ code: "invalid" });
    await expect(removePerson(admin, admin.id)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the second factor", () => {
  const signedIn: SignedIn = {
    ...{ id: "eli", name: "eli", role: "editor", email: "eli@example.org" },
    ...{ sessionId: "session-eli", secondFactorAt: null, hasSecondFactor: false },
  };

  it("takes each code once, backup codes too, and an older step never after a newer", async () => {
    await addPerson(client, "eli", "editor");
    const enrolment = await openEnrolment(signedIn);
    if (!enrolment) throw new Error("Enrolled already.");
    expect(await openEnrolment(signedIn)).toEqual(enrolment);
    const [backup = ""] = enrolment.backupCodes;
    expect(await showSecondFactor(signedIn, backup)).toBe(false);
    const now = stepAt(new Date());
    const codes = [now, now + 1].map((step) => totpCode(enrolment.secret, step));
    const [code = "", next = ""] = codes;
    const tries = await Promise.all(Array.from({ length: 6 }, () => showSecondFactor(signedIn, code)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await showSecondFactor(signedIn, next)).toBe(true);
    expect(await showSecondFactor(signedIn, code)).toBe(false);
    expect(await openEnrolment(signedIn)).toBeNull();
    const spent = await Promise.all(
      [1, 2, 3].map(() => showSecondFactor(signedIn, ` ${backup.toUpperCase()}`)),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await showSecondFactor(signedIn, "000000x")).toBe(false);
  });

  it("does not lie open in the database", async () => {
    const { rows } = await client.query<{ t: string }>(
      "SELECT json_agg(t)::text AS t FROM auth_two_factor t",
    );
    expect(rows[0]?.t).not.toMatch(/[A-Z2-7]{32}/);
    const kept = await db().authTwoFactor.findUniqueOrThrow({ where: { userId: "eli" } });
    const codes: string[] = JSON.parse(openText(kept.backupCodes));
    expect(codes).toHaveLength(7);
    for (const code of codes) expect(code).toMatch(/^\$argon2id\$/);
  });
});

describe("the account of what was done", () => {
  it("refuses to be rewritten, and names sign-ins, roles and removals", async () => {
    for (const attempt of ["UPDATE audit SET action = 'x'", "DELETE FROM audit", "TRUNCATE audit"])
      await expect(client.query(attempt)).rejects.toMatchObject({ code: "23001" });
    const { rows } = await client.query<{ action: string }>("SELECT DISTINCT action FROM audit");
    const done = rows.map(({ action }) => action);
    expect(done).toEqual(expect.arrayContaining(["invite", "accept-invitation", "step-up"]));
    expect((await client.query("SELECT FROM broken_audit()")).rowCount).toBe(0);
  });
});

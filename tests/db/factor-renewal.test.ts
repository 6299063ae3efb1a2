import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { countBackupCodes, findFactorRenewal } from "@/lib/auth/factor-renewal";
import { openEnrolment, showSecondFactor } from "@/lib/auth/second-factor";
import type { SignedIn } from "@/lib/auth/session";
import { stepAt, totpCode } from "@/lib/auth/totp";
import { db } from "@/lib/db/client";
import { beginFactorRenewal, confirmFactorRenewal } from "@/lib/db/commands/factor-renewal";
import { acceptInvitation, invitePerson } from "@/lib/db/commands/people";
import { addPerson } from "../support/editors";
import { connect } from "../support/published";

let client: pg.Client;
let ann: Editor;
let signedIn: SignedIn;

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
  const admin = await addPerson(client, "root", "admin");
  const token = await invitePerson(admin, { email: "ann@example.org", role: "viewer" });
  await acceptInvitation({ token, name: "Ann", email: "ann@example.org", password: "the first password" });
  const { rows } = await client.query<{ id: string }>("SELECT id FROM auth_user WHERE name = 'Ann'");
  const id = rows[0]?.id ?? "";
  for (const session of ["here", "elsewhere"])
    await client.query(
      "INSERT INTO auth_session (id, token, user_id, expires_at) VALUES ($1, $1, $2, now() + interval '1 day')",
      [session, id],
    );
  ann = { id, name: "Ann", role: "viewer", sessionId: "here", provenAt: new Date() };
  signedIn = { ...ann, email: "ann@example.org", secondFactorAt: null, hasSecondFactor: true };
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

async function sessions(): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM auth_session ORDER BY id");
  return rows.map(({ id }) => id);
}

async function lastAct(): Promise<string | undefined> {
  const { rows } = await client.query<{ action: string }>(
    "SELECT action FROM audit ORDER BY seq DESC LIMIT 1",
  );
  return rows[0]?.action;
}

describe("one's own second factor", () => {
  it("stays in force until a first code of the new one is given, and opens nothing afterwards", async () => {
    const old = await openEnrolment(signedIn);
    if (!old) throw new Error("Enrolled already.");
    const now = stepAt(new Date());
    await showSecondFactor(signedIn, totpCode(old.secret, now));
    await expect(confirmFactorRenewal(ann, totpCode(old.secret, now))).rejects.toMatchObject({
      code: "invalid",
    });
    await beginFactorRenewal(ann);
    const next = await findFactorRenewal(ann);
    if (!next) throw new Error("Nothing to note.");
    expect(next.secret).not.toBe(old.secret);
    expect(await showSecondFactor(signedIn, old.backupCodes[0] ?? "")).toBe(true);
    expect(await countBackupCodes(ann)).toBe(7);
    await confirmFactorRenewal(ann, totpCode(next.secret, now));
    expect(await lastAct()).toBe("renew-second-factor");
    expect(await countBackupCodes(ann)).toBe(8);
    expect(await sessions()).toEqual(["here"]);
    expect(await findFactorRenewal(ann)).toBeNull();
    // The code that put it in force is spent, like any other.
    expect(await showSecondFactor(signedIn, totpCode(next.secret, now))).toBe(false);
    expect(await showSecondFactor(signedIn, totpCode(old.secret, now + 1))).toBe(false);
    expect(await showSecondFactor(signedIn, old.backupCodes[1] ?? "")).toBe(false);
    expect(await showSecondFactor(signedIn, next.backupCodes[0] ?? "")).toBe(true);
  });
});

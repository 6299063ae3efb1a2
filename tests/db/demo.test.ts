import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showSecondFactor } from "@/lib/auth/second-factor";
import type { SignedIn } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { closeDemoAccounts, openDemoAccounts } from "@/lib/db/commands/demo-accounts";
import { listPeople } from "@/lib/db/queries/people";
import { connect } from "../support/published";

let client: pg.Client;

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("a demonstration", () => {
  it("has sign-ins of its own, others at each start, and none once it is over", async () => {
    const [before] = await openDemoAccounts(client);
    const accounts = await openDemoAccounts(client);
    expect(accounts.map(({ role }) => role)).toEqual(["editor", "reviewer", "admin"]);
    const [editor] = accounts;
    if (!before || !editor) throw new Error("No accounts.");
    expect(editor.password).not.toBe(before.password);
    const signedIn: SignedIn = {
      ...{ id: "demo-editor", name: "Demo editor", role: "editor", email: editor.email },
      ...{ sessionId: "session-demo", secondFactorAt: null, hasSecondFactor: true },
    };
    expect(await showSecondFactor(signedIn, before.codes[0] ?? "")).toBe(false);
    expect(await showSecondFactor(signedIn, editor.codes[0] ?? "")).toBe(true);
    expect(await showSecondFactor(signedIn, editor.codes[0] ?? "")).toBe(false);
    await closeDemoAccounts(client);
    expect(await showSecondFactor(signedIn, editor.codes[1] ?? "")).toBe(false);
    expect((await listPeople()).filter(({ id }) => id.startsWith("demo-"))).toEqual([]);
    const { rows } = await client.query("SELECT FROM auth_account WHERE user_id LIKE 'demo-%'");
    expect(rows).toEqual([]);
  });
});

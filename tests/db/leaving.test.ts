import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { openEnrolment } from "@/lib/auth/second-factor";
import type { SignedIn } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { acceptInvitation, invitePerson, removePerson } from "@/lib/db/commands/people";
import { listAudit } from "@/lib/db/queries/audit";
import { listPeople } from "@/lib/db/queries/people";
import { addPerson } from "../support/editors";
import { connect, listTables } from "../support/published";

let client: pg.Client;
let admin: Editor;

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
  client = await connect();
  admin = await addPerson(client, "ada", "admin");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("somebody who leaves", () => {
  const NAME = "Dana Unmistakable";
  const EMAIL = "dana.unmistakable@example.org";
  /** Everything the database holds about anybody, as text. */
  const everything = async () => {
    const texts: string[] = [];
    for (const table of await listTables(client)) {
      const { rows } = await client.query<{ t: string | null }>(
        `SELECT json_agg(t)::text AS t FROM "${table}" t`,
      );
      texts.push(rows[0]?.t ?? "");
    }
    return texts.join("\n").toLowerCase();
  };

  it("leaves neither name nor address nor a way in, and what they did stays under a pseudonym", async () => {
    const token = await invitePerson(admin, { email: EMAIL, role: "admin" });
    await acceptInvitation({ token, email: EMAIL, name: NAME, password: "a long password" });
    const dana = (await listPeople()).find(({ email }) => email === EMAIL)?.id ?? "";
    await client.query("SELECT open_changeset($1, 'Work')", [dana]);
    await client.query(
      "INSERT INTO auth_session (id, token, user_id, expires_at) VALUES ('sd', 'td', $1, now() + interval '1 day')",
      [dana],
    );
    await openEnrolment({ id: dana } as SignedIn);
    for (const subject of [`account ${EMAIL}`, `account ${EMAIL} at ::1`, `account second factor of ${dana}`])
      await client.query("SELECT take_attempt($1, 9, '1 hour')", [subject]);
    expect(await everything()).toContain(EMAIL);
    const { rows: before } = await client.query("SELECT * FROM audit ORDER BY seq");

    expect(await removePerson(admin, dana)).toBe("Former member 1");
    const left = await everything();
    for (const trace of [NAME, EMAIL, `second factor of ${dana}`])
      expect(left).not.toContain(trace.toLowerCase());
    for (const table of ["auth_session", "auth_account", "auth_two_factor"])
      expect((await client.query(`SELECT FROM ${table} WHERE user_id = $1`, [dana])).rowCount, table).toBe(0);
    expect((await client.query("SELECT open_session('sd', '1 hour', '1 day') AS v")).rows).toEqual([
      { v: null },
    ]);
    expect((await listPeople()).map(({ id }) => id)).not.toContain(dana);
    expect((await client.query("SELECT FROM changeset WHERE author = $1", [dana])).rowCount).toBe(1);

    const { rows: after } = await client.query("SELECT * FROM audit ORDER BY seq");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([{ action: "remove-person", object: `person ${dana}` }]);
    expect((await client.query("SELECT FROM broken_audit()")).rowCount).toBe(0);
    const filter = { action: "open-changeset", object: "", before: null };
    expect(await listAudit({ ...filter, actor: "former member 1" })).toMatchObject([
      { actor: "Former member 1" },
    ]);
  });

  it("has a pseudonym of their own, leaves their address free, and cannot leave twice", async () => {
    await addPerson(client, "dan", "editor");
    expect(await removePerson(admin, "dan")).toBe("Former member 2");
    await expect(removePerson(admin, "dan")).rejects.toMatchObject({ code: "invalid" });
    const token = await invitePerson(admin, { email: EMAIL, role: "viewer" });
    await acceptInvitation({ token, email: EMAIL, name: "Another", password: "a long password" });
  });
});

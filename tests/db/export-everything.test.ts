import { buffer, text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import type { Editor } from "@/lib/auth/can";
import { withoutSecrets } from "@/lib/db/backup/open-columns";
import { listKeptTables } from "@/lib/db/backup/tables";
import { db } from "@/lib/db/client";
import { exportEverything } from "@/lib/db/commands/export-everything";
import { invitePerson } from "@/lib/db/commands/people";
import { makeLines } from "../support/data-set";
import { addPerson } from "../support/editors";
import { connect, countRows, publish } from "../support/published";

let client: pg.Client;
let admin: Editor;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  admin = await addPerson(client, "ada", "admin");
  await invitePerson(admin, { email: "eve@example.org", role: "viewer" });
  await client.query(`
    INSERT INTO auth_account (id, account_id, provider_id, user_id, password)
      VALUES ('a', 'a', 'credential', 'ada', '$argon2id$kept-here');
    INSERT INTO auth_two_factor (user_id, secret, backup_codes) VALUES ('ada', 'sealed-secret', 'sealed-codes');
    INSERT INTO auth_session (id, token, user_id, expires_at) VALUES ('s', 'session-token', 'ada', now());
    INSERT INTO changeset (author, title) VALUES ('ada', 'Many');
    INSERT INTO change (changeset_id, entity, draft, authors)
      SELECT 1, 'item', jsonb_build_object('scope', E'Line\\n"quoted" \\\\ ' || n, 'pad', (
        SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 8 + n % 2))), ARRAY['ada']
      FROM generate_series(1, 20000) n`);
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("the export of everything", () => {
  it("holds every row of every table but the secrets, as JSON Lines, and is on record", async () => {
    const zip = await fromBufferPromise(await buffer(await exportEverything(admin)), { lazyEntries: true });
    const files = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
    const counts = await countRows(client);
    for (const { name } of withoutSecrets(await listKeptTables(client))) {
      const lines = (files.get(`${name}.jsonl`) ?? "").split("\n").slice(0, -1);
      expect(lines.length, name).toBe(counts[name]);
      for (const line of [lines[0], lines.at(-1)]) if (line) expect(JSON.parse(line)).toBeTypeOf("object");
    }
    const changes = (files.get("change.jsonl") ?? "").split("\n");
    expect(JSON.parse(changes[41] ?? "").draft.scope).toBe('Line\n"quoted" \\ 42');
    expect(JSON.parse(files.get("about.json") ?? "").files).toHaveLength(files.size - 1);
    expect(files.get("audit.jsonl")).toContain("export-everything");
    expect(files.get("auth_user.jsonl")).toContain("ada@example.org");
    const { rows } = await client.query<{ t: string }>("SELECT token_sha256 AS t FROM auth_invitation");
    const all = [...files.values()].join("\n");
    for (const secret of ["argon2id", "sealed-secret", "sealed-codes", "session-token", rows[0]?.t])
      expect(all).not.toContain(secret);
  });

  it("leaves out every column that sounds like a secret, in tables to come as well", async () => {
    const open = withoutSecrets(await listKeptTables(client));
    const suspect = open.flatMap(({ name, columns }) =>
      columns
        .filter((column) => /token|password|secret|codes?$/.test(column))
        .map((column) => `${name}.${column}`),
    );
    // The codes of stakeholders and items are names, not words of entry.
    expect(suspect.filter((column) => !/\.(\w+_)?code$/.test(column))).toEqual([]);
  });

  it("is read as fast as it is taken, and lets go of the database when nobody takes any more", async () => {
    const output = await exportEverything(admin);
    const reading = () =>
      client.query<{ query: string }>(
        "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
      );
    await wait(300);
    expect((await reading()).rows).toEqual([{ query: "FETCH 500 FROM line" }]);
    output.destroy();
    await expect.poll(async () => (await reading()).rowCount, { timeout: 2000 }).toBe(0);
  });
});

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "../support/editors";
import { connect } from "../support/published";

let client: pg.Client;

beforeAll(async () => {
  client = await connect();
  await addPerson(client, "eli", "editor");
});
afterAll(() => client.end());

describe("a session", () => {
  const open = async () =>
    (
      await client.query<{ v: object | null }>(
        "SELECT open_session('s1', interval '1 hour', interval '12 hours') AS v",
      )
    ).rows[0]?.v;
  const begin = (ago: string) =>
    client.query(
      `INSERT INTO auth_session (id, token, user_id, expires_at, seen_at, created_at)
       VALUES ('s1', 't1', 'eli', now(), now() - interval '1 minute', now() - $1::interval)`,
      [ago],
    );

  it("opens to its person until it was idle for too long or is too old, and is gone then", async () => {
    await begin("2 hours");
    await client.query("UPDATE auth_session SET second_factor_at = now()");
    expect(await open()).toMatchObject({ id: "eli", role: "editor", hasSecondFactor: false });
    await client.query("UPDATE auth_session SET seen_at = now() - interval '61 minutes'");
    expect(await open()).toBeNull();
    await begin("13 hours");
    expect(await open()).toBeNull();
    // The clock was set back: how long the session was idle cannot be known.
    await begin("-1 hour");
    await client.query("UPDATE auth_session SET seen_at = now() + interval '1 hour'");
    expect(await open()).toBeNull();
    expect((await client.query("SELECT FROM auth_session WHERE id = 's1'")).rowCount).toBe(0);
  });

  it("that never showed the second factor opens to nobody after half an hour", async () => {
    await begin("29 minutes");
    expect(await open()).toMatchObject({ id: "eli", secondFactorAt: null });
    await client.query("UPDATE auth_session SET created_at = now() - interval '31 minutes'");
    expect(await open()).toBeNull();
  });
});

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { makeLines } from "../support/data-set";
import { connect, publish, readRelease } from "../support/published";

let client: pg.Client;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  for (const [id, role] of [
    ["ann", "editor"],
    ["rob", "reviewer"],
  ])
    await client.query(
      "INSERT INTO auth_user (id, name, email, role) VALUES ($1, $1, $1 || '@example.org', $2)",
      [id, role],
    );
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const value = async <T>(sql: string, params: unknown[] = []): Promise<T> => {
  const { rows } = await client.query<{ v: T }>(`SELECT ${sql} AS v`, params);
  const [row] = rows;
  if (!row) throw new Error("No answer.");
  return row.v;
};

async function withdrawPosition(): Promise<{ changeset: string; key: string }> {
  const { rows } = await client.query<{ key: string; fingerprint: string }>(
    "SELECT key, fingerprint FROM living_row WHERE entity = 'position' ORDER BY key LIMIT 1",
  );
  const [row] = rows;
  if (!row) throw new Error("No position.");
  const changeset = await value<string>("open_changeset('ann', 'A correction')");
  await value("save_change($1, $2, 'ann', NULL)", [
    changeset,
    { entity: "position", baseKey: row.key, baseFingerprint: row.fingerprint, key: null, data: null },
  ]);
  return { changeset, key: row.key };
}

describe("a changeset", () => {
  it("goes from draft through review to a release, by two hands", async () => {
    const { changeset } = await withdrawPosition();
    const before = await readRelease(1);
    await value("move_changeset($1, 'ann', 'in-review', 1, 'It was coded twice')", [changeset]);
    await expect(value("publish_changeset($1, 'ann', 2)", [changeset])).rejects.toMatchObject({
      code: "CG003",
    });
    expect(await value<number>("publish_changeset($1, 'rob', 2)", [changeset])).toBe(2);
    expect(await readRelease(1)).toBe(before);
    expect(JSON.parse(await readRelease(2)).positions).toHaveLength(JSON.parse(before).positions.length - 1);
    expect(await value<string>("(SELECT count(*) FROM broken_audit())")).toBe("0");
  });
});

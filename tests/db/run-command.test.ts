import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandDb, Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import { connect } from "../support/published";

let client: pg.Client;

beforeAll(async () => {
  client = await connect();
  await client.query(
    `CREATE FUNCTION fail_with(code text) RETURNS text LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'it is so' USING ERRCODE = code; END $$`,
  );
});
afterAll(async () => {
  await client.end();
  await commandDb().$disconnect();
});

describe("a command that the database cannot carry out", () => {
  it.each([
    ["CG001", "conflict", "It is so."],
    ["CG002", "invalid", "It is so."],
    ["CG003", "forbidden", "It is so."],
    ["53100", "unavailable", /disk of the database is full/],
    ["25006", "unavailable", /takes no changes just now/],
    ["57P01", "unavailable", /not certain that this was saved/],
    ["57014", "unavailable", /not certain that this was saved/],
  ])("says for %s that it is %s, in one sentence", async (code, kind, sentence) => {
    const attempt = runCommand(Prisma.sql`fail_with(${code})`);
    await expect(attempt).rejects.toMatchObject({ code: kind, message: expect.stringMatching(sentence) });
  });

  it("says so too when the connection breaks under it", async () => {
    const attempt = runCommand(Prisma.sql`(SELECT pg_sleep(20)::text)`);
    const broken = expect(attempt).rejects.toMatchObject({ code: "unavailable" });
    await expect
      .poll(async () => {
        const query =
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()";
        return (await client.query(query)).rowCount;
      })
      .toBe(1);
    await broken;
    expect(await runCommand<string>(Prisma.sql`'here again'::text`)).toBe("here again");
  });

  it("keeps a fault of our own for what it is", async () => {
    await expect(runCommand(Prisma.sql`1 / 0`)).rejects.not.toHaveProperty("code", "unavailable");
  });
});

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db, Prisma, queryDocument, readOrUnavailable } from "@/lib/db/client";
import { findEvidencePlace } from "@/lib/db/queries/evidence-releases";
import { getRelease, listReleases } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import { evidenceId } from "@/lib/import/stable-ids";
import { makeLines, pieceLine } from "../support/data-set";
import { connect, publish } from "../support/published";

let client: pg.Client;
const [first, second] = makeLines().positions;
if (!first || !second) throw new Error("The small data set lacks a position.");
const piece = first.evidence[0] ?? pieceLine();

beforeAll(async () => {
  client = await connect();
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "nothing thrown",
    (error) => (error instanceof AppError ? error.code : String(error)),
  );

// One story: each step stands on the one before.
describe("releases", () => {
  it("are unavailable, not absent, while nothing was published", async () => {
    expect(await listReleases()).toEqual([]);
    expect(await codeOf(getRelease(null))).toBe("unavailable");
  });

  it("are listed newest first, each with its day", async () => {
    await publish(client, makeLines());
    await publish(client, makeLines({ positions: [second] }));
    const today = new Date().toISOString().slice(0, 10);
    expect(await listReleases()).toEqual([
      { n: 2, title: "A release of the tests", publishedOn: today },
      { n: 1, title: "A release of the tests", publishedOn: today },
    ]);
  });

  it("answer the latest where none is asked for, and not-found for one that is not", async () => {
    expect(await getRelease(null)).toMatchObject({ n: 2, latest: 2 });
    expect(await getRelease(1)).toMatchObject({ n: 1, latest: 2 });
    for (const asked of [3, 0, -1, 1.5, Number.NaN])
      expect(await codeOf(getRelease(asked))).toBe("not-found");
  });
});

describe("the place of a piece of evidence", () => {
  it("is its source at this release, and every release that holds it", async () => {
    const id = evidenceId(first, piece);
    expect(await findEvidencePlace(id, 1)).toEqual({ source: "000", releases: [1] });
    expect(await findEvidencePlace(id, 2)).toEqual({ source: null, releases: [1] });
    const kept = evidenceId(second, second.evidence[0] ?? piece);
    expect(await findEvidencePlace(kept, 2)).toEqual({ source: "000", releases: [1, 2] });
  });

  it.each(["abcdefghij", "too-short", "", "'; DROP TABLE evidence"])("is nowhere for %j", async (id) => {
    expect(await findEvidencePlace(id, 1)).toEqual({ source: null, releases: [] });
  });
});

describe("a failure to read", () => {
  it("becomes one error that says nothing of the database's insides", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const attempt = queryDocument(Prisma.sql`SELECT no_such_column FROM evidence`);
    await expect(attempt).rejects.toThrow(/cannot be reached just now/);
    expect(await codeOf(queryDocument(Prisma.sql`SELECT 1/0`))).toBe("unavailable");
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });

  it("is handed on unchanged when it is one of ours", async () => {
    const own = new AppError("conflict", "Somebody was faster.");
    await expect(readOrUnavailable(() => Promise.reject(own))).rejects.toBe(own);
  });

  it("comes within seconds: a query that hangs is given up", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const began = performance.now();
    expect(await codeOf(queryDocument(Prisma.sql`SELECT pg_sleep(30) AS document`))).toBe("unavailable");
    expect(performance.now() - began).toBeLessThan(10_000);
    log.mockRestore();
  });
});

import type pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { loadShippedDataSet } from "@/prisma/seed";
import { makeLines, pieceLine, positionLine, sourceLine } from "../support/data-set";
import { cloneDatabase } from "../support/database";
import { connect, countRows, publish, REFUSED, readRelease, refusalOf } from "../support/published";

let databaseUrl: string;
let client: pg.Client;

beforeEach(async () => {
  databaseUrl = await cloneDatabase();
  client = await connect(databaseUrl);
});
afterEach(() => client.end());

/** All rows but the one that holds the installation's settings. */
const rowsIn = async (connection = client) =>
  Object.values(await countRows(connection)).reduce((sum, n) => sum + n, -1);

/** Sound up to its very last row, which no table takes. */
const broken = makeLines({
  positions: [
    ...makeLines().positions,
    positionLine({ basis: "conduct", evidence: [pieceLine({ paragraph: 0 })] }),
  ],
});

describe("two at once", () => {
  it("loading the shipped set into an empty database make each release once", async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => loadShippedDataSet({ databaseUrl })));
    const { releases } = await readShippedReleases("prisma/data");
    expect(outcomes.map(({ release }) => release)).toEqual(Array(3).fill(releases.length));
    const { rows } = await client.query("SELECT title FROM release ORDER BY n");
    expect(rows).toEqual(releases.map(({ title }) => ({ title })));
  });

  it("publishing different sets make one release after the other", async () => {
    const other = await connect(databaseUrl);
    const fewer = makeLines({ positions: makeLines().positions.slice(1) });
    const made = await Promise.all([publish(client, makeLines()), publish(other, fewer)]);
    await other.end();
    expect(made.sort()).toEqual([1, 2]);
  });

  it("do not hold up readers, who see nothing until all of it is there", async () => {
    await publish(client, makeLines());
    await client.query("BEGIN");
    await publish(client, makeLines({ notApplicable: [] }));
    const reader = await connect(databaseUrl);
    expect(await reader.query("SELECT n FROM release").then(({ rows }) => rows)).toEqual([{ n: 1 }]);
    await client.query("COMMIT");
    expect(await reader.query("SELECT n FROM release").then(({ rows }) => rows)).toHaveLength(2);
    await reader.end();
  });
});

describe("a failure in the middle", () => {
  it("leaves nothing at all behind, and the next try works on the same connection", async () => {
    expect(await refusalOf(publish(client, broken))).toBe(REFUSED.check);
    expect(await rowsIn()).toBe(0);
    expect(await publish(client, makeLines())).toBe(1);
  });

  it("leaves the release in force as it was", async () => {
    await publish(client, makeLines());
    const before = await rowsIn();
    expect(await refusalOf(publish(client, broken))).toBe(REFUSED.check);
    expect(await rowsIn()).toBe(before);
    expect(await publish(client, makeLines())).toBe(1);
  });

  it("leaves nothing when the connection breaks before the commit", async () => {
    const doomed = await connect(databaseUrl);
    doomed.on("error", () => {});
    await doomed.query("BEGIN");
    await publish(doomed, makeLines());
    const { rows } = await doomed.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await client.query("SELECT pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    expect(await rowsIn()).toBe(0);
    expect(await publish(client, makeLines())).toBe(1);
  });

  it("names a reference that no row answers to", async () => {
    const unknown = makeLines({ positions: [positionLine({ stakeholder: "XXX" })] });
    expect(await refusalOf(publish(client, unknown))).toBe(REFUSED.foreignKey);
    const uncoded = makeLines({ sources: [sourceLine("000", { codedFor: ["XXX"] }), sourceLine("001")] });
    expect(await refusalOf(publish(client, uncoded))).toBe(REFUSED.foreignKey);
    expect(await rowsIn()).toBe(0);
  });
});

describe("an item", () => {
  it("cannot change its kind from one release to the next", async () => {
    await publish(client, makeLines());
    const items = makeLines().items.map((item) =>
      item.code === "joint-operations" ? { ...item, kind: "threat" as const } : item,
    );
    const changed = makeLines({ items, notApplicable: [] });
    await expect(publish(client, changed)).rejects.toThrow(
      "items.jsonl line 2: joint-operations was published as a mechanism and cannot become a threat",
    );
    expect(await publish(client, makeLines())).toBe(1);
  });
});

describe("this file's own database", () => {
  it("was not written to: each test had one of its own", async () => {
    await expect(readRelease(1)).resolves.toContain('"positions":[]');
    await db().$disconnect();
  });
});

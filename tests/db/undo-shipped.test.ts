import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { undoRelease } from "@/lib/db/commands/undo";
import { loadShippedDataSet } from "@/prisma/seed";
import { publishIt } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, readRelease } from "../support/published";

afterAll(() => db().$disconnect());

describe("undoing the second shipped release", () => {
  it("gives the first one back, to the byte, and undoing that gives the second", async () => {
    const { release } = await loadShippedDataSet({ databaseUrl: process.env.DATABASE_URL ?? "" });
    expect(release).toBeGreaterThanOrEqual(2);
    const client = await connect();
    const [ann, rob] = [await addPerson(client, "ann", "editor"), await addPerson(client, "rob", "reviewer")];
    await client.end();
    const undone = await publishIt(ann, rob, await undoRelease(ann, release));
    expect(await readRelease(undone)).toBe(await readRelease(release - 1));
    const again = await publishIt(ann, rob, await undoRelease(ann, undone));
    expect(await readRelease(again)).toBe(await readRelease(release));
  });
});

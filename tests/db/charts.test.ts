import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { openChangeset, startChange } from "@/lib/db/commands/changesets";
import { publishChangeset, submitChangeset } from "@/lib/db/commands/review";
import { undoRelease } from "@/lib/db/commands/undo";
import { findChart, listCharts } from "@/lib/db/queries/charts";
import { getLinesAt } from "@/lib/db/queries/living-record";
import { readCharts } from "@/lib/import/shipped-charts";
import { ChartRecord } from "@/lib/schemas/chart-record";
import { draftOf } from "@/lib/schemas/record-draft";
import { loadShippedCharts } from "@/prisma/seed-charts";
import { makeLines } from "../support/data-set";
import { begin, latestRelease, opened, publishIt, save, withdraw } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish, REFUSED, refusalOf } from "../support/published";

const databaseUrl = process.env.DATABASE_URL ?? "";
const ID = "Ab12Cd34";
let client: pg.Client;
let ann: Editor;
let rob: Editor;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  ann = await addPerson(client, "ann", "editor");
  rob = await addPerson(client, "rob", "reviewer");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

/** Begins a chart of PAK's stances in a changeset of its own. */
async function beginChart(id: string) {
  const chart = ChartRecord.parse({
    id,
    kind: "stance",
    title: "Where Pakistan stands",
    stakeholders: ["PAK"],
  });
  const changeset = await openChangeset(ann, "A chart");
  const draft = draftOf("chart", chart);
  return { changeset, change: await startChange(ann, { changeset, entity: "chart", key: null, draft }) };
}

// One story: each step stands on the one before.
describe("charts", () => {
  it("are loaded as they were shipped, word for word, and a second time changes nothing", async () => {
    const { lines } = await readCharts("prisma/data/charts.jsonl");
    expect(await loadShippedCharts({ databaseUrl })).toEqual({ added: lines.length, leftOut: 0 });
    expect(await loadShippedCharts({ databaseUrl })).toEqual({ added: 0, leftOut: 0 });
    const charts = await listCharts();
    expect(charts.map(({ id }) => id)).toEqual(lines.map(({ value }) => value.id));
    // The order of words too: a pinned file must not change by a byte.
    expect(charts.map(({ revisions }) => JSON.stringify(revisions[0]?.definition))).toEqual(
      lines.map(({ value }) => JSON.stringify(value.definition)),
    );
  });

  it("are published by another hand than their author's, with a release, and not seen before", async () => {
    const { changeset } = await beginChart(ID);
    expect(await findChart(ID)).toBeNull();
    await expect(publishIt(ann, ann, changeset)).rejects.toMatchObject({ code: "forbidden" });
    expect(await findChart(ID)).toBeNull();
    const { version } = await opened(changeset);
    const n = await publishChangeset(rob, { changeset, expected: version });
    expect(n).toBe(await latestRelease(client));
    const chart = await findChart(ID);
    expect(chart?.withdrawn).toBeNull();
    expect(chart?.revisions).toMatchObject([
      { n: 1, change: null, definition: { title: "Where Pakistan stands", stakeholders: ["PAK"] } },
    ]);
    expect((await getLinesAt(n - 1)).chart.has(ID)).toBe(false);
    expect((await getLinesAt(n)).chart.has(ID)).toBe(true);
  });

  it("keep every revision, and say why there is another", async () => {
    const at = await begin(ann, "chart", ID);
    await save(ann, at, { title: "Pakistan’s stances" });
    await publishIt(ann, rob, at.changeset);
    expect(
      (await findChart(ID))?.revisions.map(({ n, change, definition }) => [n, change, definition.title]),
    ).toEqual([
      [1, null, "Where Pakistan stands"],
      [2, "It was coded twice", "Pakistan’s stances"],
    ]);
  });

  it("go back to what they were by an undo, as one more revision", async () => {
    await publishIt(ann, rob, await undoRelease(ann, await latestRelease(client)));
    const titles = (await findChart(ID))?.revisions.map(({ definition }) => definition.title);
    expect(titles).toEqual(["Where Pakistan stands", "Pakistan’s stances", "Where Pakistan stands"]);
  });

  it("are not handed in with codes that are not on record, another id, or no subject", async () => {
    const faulty: Record<string, string>[] = [
      { stakeholders: "XXX" },
      { id: "Zz12Cd34" },
      { kind: "pair", stakeholders: "PAK" },
      { reason: "", successor: "Zz12Cd34" },
    ];
    for (const fields of faulty) {
      const at = await begin(ann, "chart", ID);
      await save(ann, at, fields);
      const submit = submitChangeset(ann, { changeset: at.changeset, expected: 1, note: "So" });
      await expect(submit, JSON.stringify(fields)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("are withdrawn by saying why, with a successor that stands, and never taken out", async () => {
    await publishIt(ann, rob, (await beginChart("Next1234")).changeset);
    const at = await begin(ann, "chart", ID);
    await expect(withdraw(ann, at)).rejects.toMatchObject({ code: "invalid" });
    await save(ann, at, { reason: "It counted one source twice.", successor: "Next1234" });
    await publishIt(ann, rob, at.changeset);
    const on = new Date().toISOString().slice(0, 10);
    expect((await findChart(ID))?.withdrawn).toEqual({
      reason: "It counted one source twice.",
      successor: "Next1234",
      on,
    });
  });

  it("whose publication is undone leave the words why, not a hole", async () => {
    await publishIt(ann, rob, (await beginChart("Gone1234")).changeset);
    await publishIt(ann, rob, await undoRelease(ann, await latestRelease(client)));
    expect((await findChart("Gone1234"))?.withdrawn?.reason).toBe("Its publication was taken back.");
  });

  it("that editors changed stay theirs when the shipped file changes", async () => {
    // The first of the file: a chart that names nothing which this small record does not hold.
    const shipped = (await listCharts())[0]?.id ?? "";
    const at = await begin(ann, "chart", shipped);
    await save(ann, at, { title: "An editor's title" });
    await publishIt(ann, rob, at.changeset);
    expect(await loadShippedCharts({ databaseUrl })).toEqual({ added: 0, leftOut: 0 });
    const later = [
      {
        record: { id: shipped, theme: "dark", reason: null, successor: null },
        revision: 2,
        publishedOn: "2026-01-01",
        change: "x",
      },
    ];
    const { rows } = await client.query("SELECT load_charts($1) AS loaded", [JSON.stringify(later)]);
    expect(rows[0].loaded).toEqual({ added: 0, leftOut: 1 });
  });
});

describe("the database's own word", () => {
  const insert = (columns: string, values: string) =>
    client.query(
      `INSERT INTO chart_revision (chart_id, revision, definition, published_on, fingerprint${columns})
       VALUES ${values}`,
    );

  it("refuses a revision out of turn, one into an old release, and a successor that does not stand", async () => {
    expect(await refusalOf(insert("", "('Abcd1234', 2, '{}', '2026-01-01', 'f')"))).toBe(REFUSED.restrict);
    const old = insert(", release", "('Abcd1234', 1, '{}', '2026-01-01', 'f', 1)");
    expect(await refusalOf(old)).toBe(REFUSED.restrict);
    const next = ", withdrawn_because, successor";
    for (const successor of ["Gone1234", "Abcd1234", "Never123"]) {
      const row = `('Abcd1234', 1, '{}', '2026-01-01', 'f', 'So', '${successor}')`;
      expect(await refusalOf(insert(next, row)), successor).toBe(REFUSED.check);
    }
    const without = insert(", successor", "('Abcd1234', 1, '{}', '2026-01-01', 'f', 'Next1234')");
    expect(await refusalOf(without)).toBe(REFUSED.check);
  });

  it("refuses to take a chart out in a changeset", async () => {
    const { change } = await begin(ann, "chart", "Next1234");
    const out = client.query(
      "UPDATE change SET is_withdrawal = true, key = NULL, data = NULL WHERE id = $1",
      [change],
    );
    expect(await refusalOf(out)).toBe(REFUSED.check);
  });
});

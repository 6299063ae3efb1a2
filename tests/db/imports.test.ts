import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { checkImport, takeImport } from "@/lib/db/commands/check-import";
import { cancelImport, planImport, stageImport } from "@/lib/db/commands/imports";
import { publishChangeset } from "@/lib/db/commands/review";
import { undoRelease } from "@/lib/db/commands/undo";
import { findImport, findTwin, listFaultyRows, listVerdicts } from "@/lib/db/queries/imports";
import { positionKey } from "@/lib/import/stable-ids";
import { makeLines, positionLine } from "../support/data-set";
import { begin, latestRelease, opened, publishIt, save } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish, readRelease } from "../support/published";

let client: pg.Client;
let ann: Editor;
let bea: Editor;
let rob: Editor;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  ann = await addPerson(client, "ann", "editor");
  bea = await addPerson(client, "bea", "reviewer");
  rob = await addPerson(client, "rob", "reviewer");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const HEAD = "stakeholder,item,value,basis,source,phrase,paragraph,said_on,paraphrase";
const row = (fields: string) => `${fields},In our words.`;
const NEW_ROW = row("PAK,joint-operations,opposes,official,000,never together,7,2022-05-04");
const KNOWN_ROW = "PAK,intelligence-sharing,supports,official,000,a key phrase,1,2022-05-03,Amended words.";

const KNOWN_KEY = positionKey(positionLine());

const stage = (text: string, name = "rows.csv") =>
  stageImport(ann, { name, bytes: new TextEncoder().encode(text) });

async function found(id: string) {
  const file = await findImport(id);
  if (!file) throw new Error("No import.");
  return file;
}

async function stageAndCheck(text: string, name?: string) {
  const id = await stage(text, name);
  await checkImport(ann, id);
  return found(id);
}

const verdictsOf = async (id: string) =>
  (await listVerdicts(id, { verdict: null, page: 1 })).map(({ number, verdict }) => [number, verdict]);

describe("an import", () => {
  it("is told row by row, becomes a changeset, a release and, by its undo, the record before it to the byte", async () => {
    const before = await readRelease(await latestRelease(client));
    const text = `${HEAD}\n${NEW_ROW}\n${KNOWN_ROW}\n`;
    const file = await stageAndCheck(text);
    expect(await verdictsOf(file.id)).toEqual([
      [2, "create"],
      [3, "update"],
    ]);
    expect(file.summary?.records).toEqual({ created: 1, amended: 1 });
    const [, update] = await listVerdicts(file.id, { verdict: null, page: 1 });
    expect(update?.differences).toEqual([
      { field: "evidence.0.paraphrase", was: "What was said, in our words.", is: "Amended words." },
    ]);
    const changeset = await takeImport(ann, { import: file.id, conflicts: "leave-out" });
    expect(await opened(changeset)).toMatchObject({
      kind: "import",
      title: "Import of rows.csv",
      changes: 2,
    });
    expect(await readRelease(await latestRelease(client))).toBe(before);
    await expect(publishIt(ann, ann, changeset)).rejects.toMatchObject({ code: "forbidden" });
    const { version } = await opened(changeset);
    const n = await publishChangeset(rob, { changeset, expected: version });
    expect(await readRelease(n)).toContain("never together");

    const again = await stageAndCheck(text);
    expect(again.summary?.counts).toMatchObject({ unchanged: 2, create: 0, update: 0, error: 0 });
    expect(await findTwin(again)).toEqual({ changeset });
    await expect(takeImport(ann, { import: again.id, conflicts: "take" })).rejects.toThrow(
      "Nothing in this file differs from what is published.",
    );

    const undo = await undoRelease(ann, n);
    expect(await readRelease(await publishIt(ann, rob, undo))).toBe(before);
  });

  it("takes all rows or none, and keeps those in error with their reasons", async () => {
    const bad = row("PAK,joint-operations,opposes,official,000,never together,7,2022-02-30");
    const file = await stageAndCheck(`${HEAD}\n${KNOWN_ROW}\n${bad}\nPKA,joint-operations,no,official\n`);
    expect(file.summary?.counts).toMatchObject({ update: 1, error: 2 });
    const faulty = await listFaultyRows(file.id);
    expect(faulty.map(({ number, problems }) => [number, problems])).toEqual([
      [3, [{ column: "said_on", message: "must be a real date written YYYY, YYYY-MM or YYYY-MM-DD" }]],
      [4, [{ column: null, message: "has 4 columns where the header has 9" }]],
    ]);
    expect(faulty[0]?.cells.slice(0, 2)).toEqual(["PAK", "joint-operations"]);
    const changesets = await countChangesets();
    await expect(takeImport(ann, { import: file.id, conflicts: "take" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await countChangesets()).toBe(changesets);
  });

  it("that somebody cancels loses its rows, and a check under way writes nothing more", async () => {
    const id = await stage(`${HEAD}\n${NEW_ROW}\n`);
    const ask = async (call: string) => {
      const { rows } = await client.query<{ answer: unknown }>(`SELECT ${call} AS answer`, [id]);
      return rows[0]?.answer;
    };
    const overtaken = await ask("begin_check($1)");
    const run = await ask("begin_check($1)");
    expect(await ask(`report_check($1, ${overtaken}, 500)`)).toBe(false);
    expect(await ask(`report_check($1, ${run}, 500)`)).toBe(true);
    expect(await found(id)).toMatchObject({ state: "checking", progress: 0.5 });
    await cancelImport(ann, id);
    expect(await ask(`report_check($1, ${run}, 600)`)).toBe(false);
    const verdict = '[{"number": 2, "verdict": "create", "title": "", "problems": [], "differences": []}]';
    expect(await ask(`finish_check($1, ${run}, 1, '${verdict}', '{}')`)).toBe(false);
    expect(await found(id)).toMatchObject({ state: "cancelled" });
    expect(await verdictsOf(id)).toEqual([]);
    const { rows } = await client.query("SELECT FROM import_row WHERE import_id = $1", [id]);
    expect(rows).toEqual([]);
    await expect(checkImport(ann, id)).rejects.toMatchObject({ code: "invalid" });
  });

  it("remembers what was said of its header, but for what belongs to one file alone", async () => {
    const text = "Party,Motion,Vote\nPAK,joint-operations,Yea\n";
    const first = await found(await stage(text));
    expect(first.plan.columns).toEqual(["stakeholder", "item", "value"]);
    const words = { value: { yea: "supports" } };
    const defaults = { basis: "conduct", source: "000", "evidence.saidOn": "2022-05-01" };
    await planImport(ann, first.id, { ...first.plan, words, defaults });
    const next = await found(await stage(text.replace("Party", " PARTY "), "next.csv"));
    expect(next.plan).toMatchObject({ words, defaults: { basis: "conduct" } });
    expect(next.plan.defaults).not.toHaveProperty("source");
  });

  it("checked against another release than the one in force is checked again, not taken", async () => {
    const file = await stageAndCheck(`${HEAD}\n${KNOWN_ROW}\n`);
    const at = await begin(bea, "position", KNOWN_KEY);
    await save(bea, at, { "evidence.0.paraphrase": "Bea was faster." });
    await publishIt(bea, rob, at.changeset);
    await expect(takeImport(ann, { import: file.id, conflicts: "take" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await found(file.id)).checkedAgainst).toBe(await latestRelease(client));
    const changeset = await takeImport(ann, { import: file.id, conflicts: "take" });
    expect((await opened(changeset)).records[0]?.base).toMatchObject({
      evidence: [{ paraphrase: "Bea was faster." }],
    });
  });

  it("in conflict with an open changeset is left out or taken, as somebody says", async () => {
    const file = await stageAndCheck(`${HEAD}\n${NEW_ROW}\n${KNOWN_ROW}\n`);
    expect(await verdictsOf(file.id)).toEqual([
      [2, "create"],
      [3, "conflict"],
    ]);
    const changeset = await takeImport(ann, { import: file.id, conflicts: "leave-out" });
    expect((await opened(changeset)).records.map(({ baseKey }) => baseKey)).toEqual([null]);
  });
});

describe("a file that says which release it was made of", () => {
  it("is in conflict where the record has moved on since", async () => {
    const text = `release,${HEAD}\n1,${KNOWN_ROW}\n1,${NEW_ROW}\n`;
    const file = await stageAndCheck(text, "ours.csv");
    const [first] = await listVerdicts(file.id, { verdict: "conflict", page: 1 });
    expect(first?.problems.map(({ column }) => column)).toContain("paraphrase");
    expect(first?.problems.map(({ message }) => message).join()).toContain("to “Bea was faster.”");
  });
});

async function countChangesets(): Promise<number> {
  const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM changeset");
  return rows[0]?.n ?? 0;
}

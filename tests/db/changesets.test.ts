import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { openChangeset, rebaseChange, saveChange, startChange } from "@/lib/db/commands/changesets";
import { publishChangeset, requestChanges, submitChangeset, undoRelease } from "@/lib/db/commands/review";
import { findChangeset, findRival, type OpenedChangeset } from "@/lib/db/queries/changesets";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { linesOf } from "@/lib/import/record-lines";
import { makeLines } from "../support/data-set";
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
  bea = await addPerson(client, "bea", "editor");
  rob = await addPerson(client, "rob", "reviewer");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const latest = async (): Promise<number> =>
  (await client.query<{ n: number }>("SELECT max(n)::int AS n FROM release")).rows[0]?.n ?? 0;

const positionKeys = async (): Promise<string[]> =>
  JSON.parse(await readRelease(await latest())).positions.map(({ key }: { key: string }) => key);

const opened = async (id: string): Promise<OpenedChangeset> => {
  const found = await findChangeset(id);
  if (!found) throw new Error("No changeset.");
  return found;
};

async function begin(entity: Entity, key: string | null, editor = ann) {
  const changeset = await openChangeset(editor, "A correction");
  const change = await startChange(editor, { changeset, entity, key });
  return { changeset, change };
}

async function save(
  at: { changeset: string; change: string },
  fields: Draft,
  editor = ann,
  expected?: number,
) {
  const record = (await opened(at.changeset)).records.find(({ id }) => id === at.change);
  if (!record) throw new Error("No change.");
  return saveChange(editor, {
    ...at,
    draft: { ...record.draft, ...fields },
    seen: record.draft,
    isWithdrawal: false,
    expected: expected ?? record.version,
    isAutosave: false,
  });
}

async function withdraw(at: { changeset: string; change: string }) {
  const record = (await opened(at.changeset)).records.find(({ id }) => id === at.change);
  if (!record) throw new Error("No change.");
  const { draft, version } = record;
  await saveChange(ann, {
    ...at,
    draft,
    seen: draft,
    isWithdrawal: true,
    expected: version,
    isAutosave: false,
  });
}

async function publishIt(changeset: string, editor = rob): Promise<number> {
  const { version } = await opened(changeset);
  await submitChangeset(ann, { changeset, expected: version, note: "It was coded twice" });
  return publishChangeset(editor, { changeset, expected: version + 1 });
}

describe("a changeset", () => {
  it("goes from draft through review to a release, by two hands, and leaves the releases before it", async () => {
    const [key = ""] = await positionKeys();
    const at = await begin("position", key);
    await save(at, { "evidence.0.paraphrase": "Said otherwise." });
    const before = await readRelease(1);
    await expect(publishIt(at.changeset, ann)).rejects.toMatchObject({ code: "forbidden" });
    const { version } = await opened(at.changeset);
    const n = await publishChangeset(rob, { changeset: at.changeset, expected: version });
    expect(n).toBe(2);
    expect(await readRelease(1)).toBe(before);
    expect(await readRelease(2)).toContain("Said otherwise.");
    expect((await opened(at.changeset)).state).toBe("published");
  });

  it("is not published by one who worked on it, whatever the role, by the database's own word", async () => {
    const { changeset, change } = await begin("stakeholder", "PAK");
    await save({ changeset, change }, { note: "Ann's alone" });
    await client.query("SELECT move_changeset($1, 'ann', 'in-review', 1, 'So')", [changeset]);
    const attempt = client.query("SELECT publish_changeset($1, 'ann', 2, $2, '{}', '[]')", [
      changeset,
      await latest(),
    ]);
    await expect(attempt).rejects.toMatchObject({ code: "CG003" });
    await client.query("SELECT set_single_handed('rob', true)");
    const alone = client.query("SELECT publish_changeset($1, 'ann', 2, $2, '{}', '[]')", [
      changeset,
      await latest(),
    ]);
    expect((await alone).rowCount).toBe(1);
    await client.query("SELECT set_single_handed('rob', false)");
  });

  it("goes back to its author with a note, and can be worked on again", async () => {
    const at = await begin("item", "joint-operations");
    await save(at, { scope: "Operations of two or more forces." });
    await submitChangeset(ann, { changeset: at.changeset, expected: 1, note: "Clearer" });
    await expect(save(at, { scope: "Other" })).rejects.toMatchObject({ code: "invalid" });
    await requestChanges(rob, { changeset: at.changeset, expected: 2, note: "Which forces?" });
    expect(await opened(at.changeset)).toMatchObject({
      state: "changes-requested",
      reviewNote: "Which forces?",
    });
    await save(at, { scope: "Operations of the forces of two or more states." });
    expect(await publishIt(at.changeset)).toBe(await latest());
  });

  it("is not handed in while what was typed is not in order, nor when it breaks a rule of the record", async () => {
    const [key = ""] = await positionKeys();
    const at = await begin("position", key);
    await save(at, { "evidence.0.phrase": "" });
    const submit = (expected: number) =>
      submitChangeset(ann, { changeset: at.changeset, expected, note: "So" });
    await expect(submit(1)).rejects.toMatchObject({ code: "invalid" });
    await save(at, { "evidence.0.phrase": "a key phrase", source: "001", stakeholder: "IND" });
    await expect(submit(1)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("fifty who save one change at once", () => {
  it("are one winner and forty-nine who keep what they typed beside it", async () => {
    const at = await begin("stakeholder", "IND");
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, index) => addPerson(client, `writer-${index}`, "editor")),
    );
    const saved = await Promise.all(people.map((one) => save(at, { note: `By ${one.id}` }, one, 1)));
    expect(saved.filter(({ isStale }) => !isStale)).toHaveLength(1);
    const [record] = (await opened(at.changeset)).records;
    const kept = await Promise.all(people.map(async ({ id }) => (await findRival(at.change, id))?.mine.note));
    expect(new Set([...kept, record?.draft.note]).size - 1).toBe(50);
  });
});

describe("a record published otherwise meanwhile", () => {
  it("is shown as stale, refused, and taken once the change is laid over it", async () => {
    const mine = await begin("source", "000", bea);
    await save(mine, { title: "Mine" }, bea);
    const theirs = await begin("source", "000");
    await save(theirs, { publisher: "Theirs" });
    await publishIt(theirs.changeset);
    expect((await opened(mine.changeset)).records[0]?.isStale).toBe(true);
    await expect(publishIt(mine.changeset)).rejects.toMatchObject({ code: "conflict" });
    const [record] = (await opened(mine.changeset)).records;
    if (!record) throw new Error("No change.");
    const draft = { ...record.draft, publisher: "Theirs" };
    const input = { ...mine, draft, seen: record.draft, isWithdrawal: false, isAutosave: false };
    await rebaseChange(bea, { ...input, expected: record.version });
    const { sources } = JSON.parse(await readRelease(await publishIt(mine.changeset)));
    expect(sources[0]).toMatchObject({ title: "Mine", publisher: "Theirs" });
  });
});

describe("undoing a release", () => {
  it("gives back the record before it, to the byte, whatever it did", async () => {
    const before = await readRelease(await latest());
    const [first = "", second = ""] = await positionKeys();
    const { changeset, change } = await begin("position", first);
    await save({ changeset, change }, { basis: "conduct" });
    await withdraw({
      changeset,
      change: await startChange(ann, { changeset, entity: "position", key: second }),
    });
    const dated = await startChange(ann, { changeset, entity: "source", key: "000" });
    await save({ changeset, change: dated }, { writtenFrom: "2022-04-01" });
    const added = await startChange(ann, { changeset, entity: "stakeholder", key: null });
    await save(
      { changeset, change: added },
      { code: "KAZ", name: "Kazakhstan", shortName: "Kazakhstan", kind: "state" },
    );
    const n = await publishIt(changeset);
    const changed = await readRelease(n);
    expect(changed).not.toBe(before);
    expect(changed).toContain("2022-04-01");
    const undo = await undoRelease(ann, n);
    expect(await readRelease(await publishIt(undo))).toBe(before);
    expect(await readRelease(n)).toBe(changed);
  });

  it("is refused while a later release built on it", async () => {
    const at = await begin("stakeholder", "SCO");
    await save(at, { note: "One" });
    const n = await publishIt(at.changeset);
    const later = await begin("stakeholder", "SCO");
    await save(later, { note: "Two" });
    await publishIt(later.changeset);
    await expect(undoRelease(ann, n)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("lines and holdings", () => {
  it("are two forms of one record", async () => {
    const lines = linesOf(JSON.parse(await readRelease(1)));
    const { positions, sources, stakeholders, items, memberships, notApplicable } = makeLines();
    for (const made of [positions, sources, stakeholders, items, memberships, notApplicable]) {
      expect(made.length).toBeGreaterThan(0);
    }
    expect(new Set(lines.position.values())).toEqual(new Set(positions));
    expect(new Set(lines.source.values())).toEqual(new Set(sources));
    expect(new Set(lines.stakeholder.values())).toEqual(new Set(stakeholders));
    expect(new Set(lines.item.values())).toEqual(new Set(items));
    expect(new Set(lines.membership.values())).toEqual(new Set(memberships));
    expect(new Set(lines.not_applicable.values())).toEqual(new Set(notApplicable));
  });
});

describe("the account of it all", () => {
  it("holds, and a changed byte is found", async () => {
    const broken = () => client.query<{ seq: string }>("SELECT seq FROM broken_audit()");
    expect((await broken()).rows).toEqual([]);
    await client.query("ALTER TABLE audit DISABLE TRIGGER USER");
    await client.query("UPDATE audit SET detail = detail || '{\"x\": 1}' WHERE seq = 3");
    await client.query("ALTER TABLE audit ENABLE TRIGGER USER");
    expect((await broken()).rows).toEqual([{ seq: "3" }]);
  });
});

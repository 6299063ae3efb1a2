import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { dropChange, rebaseChange } from "@/lib/db/commands/changesets";
import { notePresence } from "@/lib/db/commands/presence";
import { publishChangeset, requestChanges, submitChangeset } from "@/lib/db/commands/review";
import { findRival, listOpenChanges } from "@/lib/db/queries/changesets";
import { makeLines } from "../support/data-set";
import {
  begin,
  latestRelease,
  listPositionKeys,
  opened,
  publishIt,
  recordAt,
  save,
} from "../support/editing";
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

describe("a changeset", () => {
  it("goes from draft through review to a release, by two hands, and leaves the releases before it", async () => {
    const [key = ""] = await listPositionKeys(client);
    const at = await begin(ann, "position", key);
    await save(ann, at, { "evidence.0.paraphrase": "Said otherwise." });
    const before = await readRelease(1);
    await expect(publishIt(ann, ann, at.changeset)).rejects.toMatchObject({ code: "forbidden" });
    const { version } = await opened(at.changeset);
    const n = await publishChangeset(rob, { changeset: at.changeset, expected: version });
    expect(n).toBe(2);
    expect(await readRelease(1)).toBe(before);
    expect(await readRelease(2)).toContain("Said otherwise.");
    expect((await opened(at.changeset)).state).toBe("published");
  });

  it("is not published by one who worked on it, whatever the role, by the database's own word", async () => {
    const { changeset, change } = await begin(ann, "stakeholder", "PAK");
    await save(ann, { changeset, change }, { note: "Ann's alone" });
    await client.query("SELECT move_changeset($1, 'ann', 'in-review', 1, 'So')", [changeset]);
    const attempt = client.query("SELECT publish_changeset($1, 'ann', 2, $2, '{}', '[]')", [
      changeset,
      await latestRelease(client),
    ]);
    await expect(attempt).rejects.toMatchObject({ code: "CG003" });
    await client.query("SELECT set_single_handed('rob', true)");
    const alone = client.query("SELECT publish_changeset($1, 'ann', 2, $2, '{}', '[]')", [
      changeset,
      await latestRelease(client),
    ]);
    expect((await alone).rowCount).toBe(1);
    await client.query("SELECT set_single_handed('rob', false)");
  });

  it("goes back to its author with a note, and can be worked on again", async () => {
    const at = await begin(ann, "item", "joint-operations");
    await save(ann, at, { scope: "Operations of two or more forces." });
    await submitChangeset(ann, { changeset: at.changeset, expected: 1, note: "Clearer" });
    await expect(save(ann, at, { scope: "Other" })).rejects.toMatchObject({ code: "invalid" });
    await requestChanges(rob, { changeset: at.changeset, expected: 2, note: "Which forces?" });
    expect(await opened(at.changeset)).toMatchObject({
      state: "changes-requested",
      reviewNote: "Which forces?",
    });
    await save(ann, at, { scope: "Operations of the forces of two or more states." });
    expect(await publishIt(ann, rob, at.changeset)).toBe(await latestRelease(client));
  });

  it("is not handed in while what was typed is not in order, nor when it breaks a rule of the record", async () => {
    const [key = ""] = await listPositionKeys(client);
    const at = await begin(ann, "position", key);
    await save(ann, at, { "evidence.0.phrase": "" });
    const submit = (expected: number) =>
      submitChangeset(ann, { changeset: at.changeset, expected, note: "So" });
    await expect(submit(1)).rejects.toMatchObject({ code: "invalid" });
    await save(ann, at, { "evidence.0.phrase": "a key phrase", source: "001", stakeholder: "IND" });
    await expect(submit(1)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("fifty who save one change at once", () => {
  it("are one winner and forty-nine who keep what they typed beside it", async () => {
    const at = await begin(ann, "stakeholder", "IND");
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, index) => addPerson(client, `writer-${index}`, "editor")),
    );
    const saved = await Promise.all(people.map((one) => save(one, at, { note: `By ${one.id}` }, 1)));
    expect(saved.filter(({ isStale }) => !isStale)).toHaveLength(1);
    const record = await recordAt(at);
    const kept = await Promise.all(people.map(async ({ id }) => (await findRival(at.change, id))?.mine.note));
    expect(new Set([...kept, record.draft.note]).size - 1).toBe(50);
  });
});

describe("who has a change open", () => {
  it("is told to the others, for a quarter of an hour, and goes with the change", async () => {
    const at = await begin(ann, "stakeholder", "SCO");
    expect(await notePresence(ann, at.change)).toEqual([]);
    expect(await notePresence(bea, at.change)).toEqual([{ name: "ann", minutes: 0 }]);
    await client.query(
      "UPDATE presence SET at = now() - interval '2 minutes 5 seconds' WHERE person = 'bea'",
    );
    expect(await notePresence(ann, at.change)).toEqual([{ name: "bea", minutes: 2 }]);
    expect(await listOpenChanges("stakeholder", "SCO")).toMatchObject([{ ...at, author: "ann" }]);
    await client.query("UPDATE presence SET at = now() - interval '16 minutes' WHERE person = 'bea'");
    expect(await notePresence(ann, at.change)).toEqual([]);
    await dropChange(ann, at.change, 1);
    expect((await client.query("SELECT FROM presence")).rowCount).toBe(0);
    expect(await notePresence(ann, at.change)).toEqual([]);
  });
});

describe("a record published otherwise meanwhile", () => {
  it("is shown as stale, refused, and taken once the change is laid over it", async () => {
    const mine = await begin(bea, "source", "000");
    await save(bea, mine, { title: "Mine" });
    const theirs = await begin(ann, "source", "000");
    await save(ann, theirs, { publisher: "Theirs" });
    await publishIt(ann, rob, theirs.changeset);
    expect((await recordAt(mine)).isStale).toBe(true);
    await expect(publishIt(ann, rob, mine.changeset)).rejects.toMatchObject({ code: "conflict" });
    const record = await recordAt(mine);
    const draft = { ...record.draft, publisher: "Theirs" };
    const input = { ...mine, draft, seen: record.draft, isWithdrawal: false, isAutosave: false };
    await rebaseChange(bea, { ...input, expected: record.version });
    const { sources } = JSON.parse(await readRelease(await publishIt(ann, rob, mine.changeset)));
    expect(sources[0]).toMatchObject({ title: "Mine", publisher: "Theirs" });
  });
});

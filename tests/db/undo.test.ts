import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { startChange } from "@/lib/db/commands/changesets";
import { publishChangeset } from "@/lib/db/commands/review";
import { handInUndo, undoChange, undoRelease } from "@/lib/db/commands/undo";
import { getLinesAt } from "@/lib/db/queries/living-record";
import { linesOf } from "@/lib/import/record-lines";
import { makeLines } from "../support/data-set";
import {
  begin,
  latestRelease,
  listPositionKeys,
  opened,
  publishIt,
  save,
  withdraw,
} from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish, readRelease } from "../support/published";

const NOT_APPLICABLE =
  makeLines().notApplicable.map(({ stakeholder, item }) => `${stakeholder} ${item}`)[0] ?? "";
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

describe("undoing a release", () => {
  it("gives back the record before it, to the byte, whatever it did", async () => {
    const before = await readRelease(await latestRelease(client));
    const [first = "", second = ""] = await listPositionKeys(client);
    const { changeset, change } = await begin(ann, "position", first);
    await save(ann, { changeset, change }, { basis: "conduct" });
    await withdraw(ann, {
      changeset,
      change: await startChange(ann, { changeset, entity: "position", key: second }),
    });
    const dated = await startChange(ann, { changeset, entity: "source", key: "000" });
    await save(ann, { changeset, change: dated }, { writtenFrom: "2022-04-01" });
    const added = await startChange(ann, { changeset, entity: "stakeholder", key: null });
    await save(
      ann,
      { changeset, change: added },
      { code: "KAZ", name: "Kazakhstan", shortName: "Kazakhstan", kind: "state" },
    );
    const n = await publishIt(ann, rob, changeset);
    const changed = await readRelease(n);
    expect(changed).not.toBe(before);
    expect(changed).toContain("2022-04-01");
    const undo = await undoRelease(ann, n);
    expect(await readRelease(await publishIt(ann, rob, undo))).toBe(before);
    expect(await readRelease(n)).toBe(changed);
  });

  it("is refused while a later release built on it", async () => {
    const at = await begin(ann, "stakeholder", "SCO");
    await save(ann, at, { note: "One" });
    const n = await publishIt(ann, rob, at.changeset);
    const later = await begin(ann, "stakeholder", "SCO");
    await save(ann, later, { note: "Two" });
    await publishIt(ann, rob, later.changeset);
    await expect(undoRelease(ann, n)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("undoing one edit", () => {
  it("gives back that record, whether it was amended, made or withdrawn, and leaves the rest of the release", async () => {
    const [key = ""] = await listPositionKeys(client);
    const at = await begin(ann, "position", key);
    await save(ann, at, { basis: "conduct", "evidence.0.paraphrase": "Undo me." });
    const { changeset } = at;
    const made = {
      changeset,
      change: await startChange(ann, { changeset, entity: "stakeholder", key: null }),
    };
    await save(ann, made, { code: "TJK", name: "Tajikistan", shortName: "Tajikistan", kind: "state" });
    const gone = {
      changeset,
      change: await startChange(ann, { changeset, entity: "not_applicable", key: NOT_APPLICABLE }),
    };
    await withdraw(ann, gone);
    const before = await getLinesAt(await latestRelease(client));
    await publishIt(ann, rob, changeset);
    for (const edit of [at, made, gone]) {
      const undo = await undoChange(ann, edit);
      expect(await handInUndo(ann, undo)).toBe(true);
      const { version, reason } = await opened(undo);
      expect(reason).toMatch(/^It takes back what release \d+ did to it: A correction$/);
      await publishChangeset(rob, { changeset: undo, expected: version });
    }
    expect(await getLinesAt(await latestRelease(client))).toEqual(before);
  });

  it("is refused when it was not published, or a later release changed the record again", async () => {
    const at = await begin(ann, "item", "joint-operations");
    await save(ann, at, { scope: "One" });
    await expect(undoChange(ann, at)).rejects.toMatchObject({ code: "invalid" });
    await publishIt(ann, rob, at.changeset);
    const later = await begin(ann, "item", "joint-operations");
    await save(ann, later, { scope: "Two" });
    await publishIt(ann, rob, later.changeset);
    await expect(undoChange(ann, at)).rejects.toMatchObject({ code: "conflict" });
  });

  it("leaves what was edited since in another field, and is done once", async () => {
    const older = await begin(ann, "source", "001");
    await save(ann, older, { publisher: "To be undone" });
    await publishIt(ann, rob, older.changeset);
    const newer = await begin(ann, "source", "001");
    await save(ann, newer, { title: "To stay" });
    await publishIt(ann, rob, newer.changeset);
    const n = await publishIt(ann, rob, await undoChange(ann, older));
    expect((await getLinesAt(n)).source.get("001")).toMatchObject({
      title: "To stay",
      publisher: "The Paper",
    });
    await expect(undoChange(ann, older)).rejects.toMatchObject({ code: "invalid" });
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

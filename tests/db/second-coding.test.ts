import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import {
  openChangeset,
  openedOrRefuse,
  rebaseChange,
  saveChange,
  startChange,
} from "@/lib/db/commands/changesets";
import { receiveCorrection, takeUpCorrection } from "@/lib/db/commands/corrections";
import { publishChangeset, submitChangeset, withdrawChangeset } from "@/lib/db/commands/review";
import {
  addCodedPosition,
  handInCoding,
  openSecondCoding,
  saveCodedPosition,
} from "@/lib/db/commands/second-coding";
import { saveDecisions, settleCoding } from "@/lib/db/commands/settle-coding";
import { isBlindTo } from "@/lib/db/queries/blindness";
import {
  findSecondCoding,
  listCodedPositions,
  listPublishedCodings,
  listSecondCodings,
} from "@/lib/db/queries/second-codings";
import { matchCodings } from "@/lib/domain/coding-match";
import { positionKey } from "@/lib/import/stable-ids";
import { draftOf } from "@/lib/schemas/record-draft";
import { codeAgain, draftFirst } from "../support/coding";
import { makeLines, pieceLine, positionLine, sourceLine } from "../support/data-set";
import { opened, publishIt, recordAt } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish, REFUSED, readRelease, refusalOf } from "../support/published";

let client: pg.Client;
let ann: Editor;
let bea: Editor;
let rob: Editor;
let sue: Editor;

const SECRET = "words of the first coder";
const FIRST = positionLine({
  source: "001",
  item: "joint-operations",
  evidence: [pieceLine({ phrase: SECRET })],
});
const SECOND = { ...FIRST, value: "opposes" as const, evidence: [pieceLine({ phrase: "seen otherwise" })] };

beforeAll(async () => {
  client = await connect();
  const sources = [sourceLine("000"), sourceLine("001", { codedFor: ["PAK"] }), sourceLine("002")];
  await publish(client, makeLines({ sources }));
  ann = await addPerson(client, "ann", "editor");
  bea = await addPerson(client, "bea", "reviewer");
  rob = await addPerson(client, "rob", "reviewer");
  sue = await addPerson(client, "sue", "reviewer");
  await addPerson(client, "vic", "viewer");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("a second coder", () => {
  it("reads nothing of a first coding, by whatever command, until their own is handed in", async () => {
    const first = await draftFirst(ann, FIRST);
    const coding = await openSecondCoding(rob, { source: "001", changeset: first.changeset, coder: "bea" });
    const { draft } = await recordAt(first);
    const typed = { ...first, draft, seen: {}, isWithdrawal: false, expected: 2, isAutosave: true };
    const move = { changeset: first.changeset, expected: 1, note: "So" };
    const ways = [
      () => openedOrRefuse(bea, first.changeset),
      () => saveChange(bea, typed),
      () => rebaseChange(bea, typed),
      () => submitChangeset(bea, move),
      () => publishChangeset(bea, move),
    ];
    for (const way of ways) await expect(way()).rejects.toMatchObject({ code: "forbidden" });
    expect(await isBlindTo("bea", (await opened(first.changeset)).records)).toBe(true);
    expect(await isBlindTo("rob", (await opened(first.changeset)).records)).toBe(false);
    await codeAgain(bea, coding, [SECOND]);
    const seen = [await findSecondCoding(coding), await listSecondCodings(), await listPublishedCodings(99)];
    expect(JSON.stringify(seen)).not.toContain(SECRET);
    expect(JSON.stringify(await listCodedPositions(coding, "ann"))).toBe("[]");

    await handInCoding(bea, coding);
    expect(JSON.stringify(await findSecondCoding(coding))).toContain(SECRET);
    expect((await openedOrRefuse(bea, first.changeset)).id).toBe(first.changeset);
  });

  it("begins no change of a position in force of the source either", async () => {
    const coding = await openSecondCoding(rob, { source: "000", changeset: null, coder: "bea" });
    const changeset = await openChangeset(bea, "A look");
    const start = startChange(bea, { changeset, entity: "position", key: positionKey(positionLine()) });
    await expect(start).rejects.toMatchObject({ code: "forbidden" });
    const said = { kind: "value", words: "It only listens.", sourceUrl: null, contact: null } as const;
    await receiveCorrection({ ...said, about: "cell.PAK.intelligence-sharing", release: 1, formWord: "one" });
    const takeUp = takeUpCorrection(bea, "1", positionKey(positionLine()));
    await expect(takeUp).rejects.toMatchObject({ code: "forbidden" });
    await client.query("SELECT call_off_coding($1, 'rob', 'Only a look')", [coding]);
  });

  it("is nobody who worked on the source, nobody who may not edit, and one at a time", async () => {
    const { changeset } = await draftFirst(ann, { ...FIRST, source: "002", evidence: [pieceLine()] });
    const ask = (coder: string) => openSecondCoding(rob, { source: "002", changeset, coder });
    await expect(ask("ann")).rejects.toThrow("has worked on positions of the source");
    await expect(ask("vic")).rejects.toThrow("somebody who may edit");
    await ask("bea");
    await expect(ask("sue")).rejects.toThrow("under way already");
  });

  it("alone works on their coding, and not after it was handed in; a second window loses nothing", async () => {
    const [coding = ""] = (await listSecondCodings()).map(({ id }) => id);
    const position = await addCodedPosition(bea, coding, "002");
    const input = { coding, position, expected: 1, isAutosave: false };
    const draft = draftOf("position", { ...FIRST, source: "002", evidence: [pieceLine()] });
    await expect(saveCodedPosition(sue, { ...input, draft })).rejects.toMatchObject({ code: "invalid" });
    await saveCodedPosition(bea, { ...input, draft: { ...draft, basis: "" } });
    await expect(handInCoding(bea, coding)).rejects.toThrow("not in order");
    const other = await saveCodedPosition(bea, { ...input, draft });
    expect(other).toMatchObject({ isStale: true });
    await expect(handInCoding(bea, coding)).rejects.toThrow("not in order");
    await saveCodedPosition(bea, { ...input, draft, expected: 2 });
    await expect(handInCoding(bea, coding)).rejects.toThrow("Two positions have the same");
    await saveCodedPosition(bea, { ...input, draft: { ...draft, value: "opposes" }, expected: 3 });
    await handInCoding(bea, coding);
    await expect(addCodedPosition(bea, coding, "002")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("two codings", () => {
  const findFor = async (source: string) => {
    const found = (await listSecondCodings()).find((one) => one.source.id === source);
    const coding = found && (await findSecondCoding(found.id));
    if (!coding) throw new Error("No coding.");
    return coding;
  };

  it("are settled by neither coder, whole, into a changeset that readers see with its release", async () => {
    const { id, first, second } = await findFor("001");
    expect(matchCodings(first, second)).toHaveLength(1);
    const decide = (editor: Editor, choice: string, reason: string) =>
      saveDecisions(editor, { coding: id, decisions: { "0.choice": choice, "0.reason": reason }, seen: {} });
    await expect(decide(bea, "second", "Mine")).rejects.toMatchObject({ code: "forbidden" });
    await expect(settleCoding(rob, id)).rejects.toThrow("not decided yet");
    await decide(rob, "second", "It declines in so many words.");
    const settlement = await settleCoding(rob, id);
    const { records } = await opened(settlement);
    expect(records.map(({ entity, line }) => [entity, line && "value" in line && line.value])).toEqual([
      ["position", "opposes"],
      ["source", false],
    ]);
    expect(records[0]?.authors).toEqual(["bea", "rob"]);
    await expect(publishIt(rob, bea, settlement)).rejects.toMatchObject({ code: "forbidden" });
    const { version } = await opened(settlement);
    const n = await publishChangeset(sue, { changeset: settlement, expected: version });
    expect(await readRelease(n)).toContain("Coded twice, apart");
    expect(await listPublishedCodings(n - 1)).toEqual([]);
    const [shown] = await listPublishedCodings(n);
    expect(shown).toMatchObject({ id, isUnpublished: true, release: n });
    expect(shown?.first).toEqual([FIRST]);
    expect(shown?.second).toEqual([SECOND]);
  });

  it("stay as they were handed in, by the database's own word", async () => {
    const { id } = await findFor("002");
    for (const column of ["first", "second"]) {
      const rewrite = client.query(`UPDATE second_coding SET ${column} = '[]' WHERE id = $1`, [id]);
      expect(await refusalOf(rewrite)).toBe(REFUSED.restrict);
    }
    expect(await refusalOf(client.query("DELETE FROM second_coding"))).toBe(REFUSED.restrict);
    expect(await refusalOf(client.query("TRUNCATE second_coding CASCADE"))).toBe(REFUSED.restrict);
    const settled = client.query("UPDATE second_coding SET note = 'x' WHERE state = 'settled'");
    expect(await refusalOf(settled)).toBe("CG002");
    const own = client.query("SELECT settle_coding($1, 'bea', 2, 'T', '[]')", [id]);
    expect(await refusalOf(own)).toBe("CG003");
  });

  it("can be settled anew when the changeset of the settlement was given up; one's own codes are asked for", async () => {
    const { id } = await findFor("002");
    await saveDecisions(rob, { coding: id, decisions: { "1.choice": "own" }, seen: {} });
    await saveDecisions(sue, { coding: id, decisions: { "1.reason": "Neither" }, seen: {} });
    expect((await findFor("002")).decisions).toEqual({ "1.choice": "own", "1.reason": "Neither" });
    const settlement = await settleCoding(rob, id);
    const [first, own] = (await opened(settlement)).records;
    expect(first?.line).toMatchObject({ value: "supports" });
    expect(own).toMatchObject({ line: null, draft: { value: "", basis: "", item: "joint-operations" } });
    await withdrawChangeset(rob, { changeset: settlement, expected: 1, note: null });
    const again = await settleCoding(sue, id);
    expect(again).not.toBe(settlement);
  });
});

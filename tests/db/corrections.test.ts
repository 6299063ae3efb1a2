import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySuggest } from "@/lib/auth/attempts";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import {
  declineCorrection,
  type ReceivedCorrection,
  receiveCorrection,
  takeUpCorrection,
} from "@/lib/db/commands/corrections";
import { withdrawChangeset } from "@/lib/db/commands/review";
import {
  countWaitingCorrections,
  findCorrection,
  findReceipt,
  listCorrections,
  listCorrectionsOf,
} from "@/lib/db/queries/corrections";
import { aboutCell } from "@/lib/domain/correction";
import { makeLines } from "../support/data-set";
import { listPositionKeys, opened, publishIt, save } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish, REFUSED, refusalOf } from "../support/published";

let client: pg.Client;
let rob: Editor;
let sue: Editor;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
  rob = await addPerson(client, "rob", "reviewer");
  sue = await addPerson(client, "sue", "reviewer");
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

let forms = 0;
function suggest(fields: Partial<ReceivedCorrection> = {}): Promise<string> {
  forms++;
  return receiveCorrection({
    about: aboutCell("PAK", "intelligence-sharing"),
    release: 1,
    kind: "value",
    words: `It only listens, and shares nothing (${forms}).`,
    sourceUrl: null,
    contact: "reader@example.org",
    formWord: `form ${forms}`,
    ...fields,
  });
}

async function idOf(receipt: string): Promise<string> {
  return (await findReceipt(receipt))?.id ?? "";
}

describe("a correction", () => {
  it("is taken in once for a form, and once in the same words", async () => {
    const once = { words: "The speaker was the deputy minister.", formWord: "one form" };
    const receipt = await suggest(once);
    expect(await suggest(once)).toBe(receipt);
    const other = { ...once, words: "Something else is wrong as well." };
    await expect(suggest(other)).rejects.toThrow("This form was sent already");
    const alike = { words: "the  speaker was THE deputy minister.", formWord: "another form" };
    await expect(suggest(alike)).rejects.toThrow("The same was suggested already");
    expect(await countWaitingCorrections()).toBe(1);
    expect(await findReceipt("no such receipt")).toBeNull();
  });

  it("is declined with a reason that its sender reads, and forgets how to reach them", async () => {
    const receipt = await suggest();
    const id = await idOf(receipt);
    expect((await findCorrection(id))?.contact).toBe("reader@example.org");
    await declineCorrection(rob, id, "The source says so itself.");
    expect(await findReceipt(receipt)).toMatchObject({
      state: "declined",
      answer: "The source says so itself.",
    });
    const { contact, steps } = (await findCorrection(id)) ?? {};
    expect(contact).toBeNull();
    expect(steps?.map(({ action, actor }) => [action, actor])).toEqual([
      ["receive-correction", null],
      ["decline-correction", "rob"],
    ]);
    await expect(takeUpCorrection(sue, id, null)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is taken up in a draft about its position, and settled when that is published", async () => {
    const receipt = await suggest();
    const id = await idOf(receipt);
    const [key = ""] = await listPositionKeys(client);
    const at = await takeUpCorrection(rob, id, key);
    expect(await opened(at.changeset)).toMatchObject({ state: "draft", author: { id: "rob" } });
    expect((await listCorrectionsOf(at.changeset)).map(({ words }) => words)).toEqual([
      (await findReceipt(receipt))?.words,
    ]);
    expect((await findCorrection(id))?.contact).toBe("reader@example.org");
    await save(rob, at, { "evidence.0.paraphrase": "It listens." });
    const n = await publishIt(rob, sue, at.changeset);
    expect(await findReceipt(receipt)).toMatchObject({ state: "settled", changeset: { release: n } });
    expect((await findCorrection(id))?.contact).toBeNull();
  });

  it("begins a new position of its cell when that is what is missing; given up, it is settled all the same", async () => {
    const id = await idOf(await suggest({ about: aboutCell("IND", "iskp-general"), kind: "missing" }));
    const { changeset } = await takeUpCorrection(rob, id, null);
    const [record] = (await opened(changeset)).records;
    expect(record).toMatchObject({ baseKey: null, draft: { stakeholder: "IND", item: "iskp-general" } });
    await withdrawChangeset(rob, { changeset, expected: 1, note: null });
    expect(await findCorrection(id)).toMatchObject({ state: "settled", contact: null });
    expect((await listCorrections("settled")).map((one) => one.id)).toContain(id);
  });

  it("stays as it was said, by the database's own word", async () => {
    const rewrite = client.query("UPDATE correction SET words = 'other words' WHERE state = 'received'");
    expect(await refusalOf(rewrite)).toBe(REFUSED.restrict);
    expect(await refusalOf(client.query("DELETE FROM correction"))).toBe(REFUSED.restrict);
    const reopen = client.query("UPDATE correction SET state = 'received' WHERE state = 'declined'");
    expect(await refusalOf(reopen)).toBe("CG002");
  });
});

describe("how many a day", () => {
  const take = async (addresses: readonly string[]) => {
    let taken = 0;
    for (const address of addresses) if (await maySuggest(address)) taken++;
    return taken;
  };
  const repeat = (times: number, of: (index: number) => string) =>
    Array.from({ length: times }, (_, i) => of(i));

  it("is bounded for one address, its whole IPv6 network counted as one", async () => {
    expect(await take(repeat(12, () => "192.0.2.7"))).toBe(10);
    expect(await take(repeat(12, (index) => `2001:db8:1:2::${index + 1}`))).toBe(10);
    expect(await take(["192.0.2.8"])).toBe(1);
  });

  it("and for all together, however many addresses send them", async () => {
    expect(await take(repeat(250, (index) => `198.51.100.${index}`))).toBe(200 - 21);
  });
});

import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { searchRecord } from "@/lib/db/queries/search";
import { parseSearchText } from "@/lib/schemas/page-params";
import {
  itemLine,
  makeLines,
  pieceLine,
  positionLine,
  sourceLine,
  stakeholderLine,
} from "../support/data-set";
import { connect, publish } from "../support/published";

let client: pg.Client;

const pieces = [
  pieceLine({
    phrase: "fence the border",
    paraphrase: "He wants forts along the frontier.",
    speaker: "José Álvarez",
  }),
  pieceLine({
    phrase: "share intelligence now",
    paraphrase: "She asks for shared intelligence.",
    paragraph: 2,
  }),
];
const lines = makeLines({
  stakeholders: [
    stakeholderLine("IND", { name: "Republic of India", shortName: "India" }),
    stakeholderLine("PAK", { name: "Islamic Republic of Pakistan", shortName: "Pakistan" }),
    stakeholderLine("SCO", {
      name: "Shanghai Cooperation Organisation",
      shortName: "SCO",
      kind: "organisation",
      iso3: null,
    }),
  ],
  items: [...makeLines().items, itemLine("border-control", "mechanism", 5)],
  sources: [
    sourceLine("000", { title: "Forts on the Durand Line", authors: ["Maleeha Lodhi"] }),
    sourceLine("001"),
  ],
  positions: [
    positionLine({ item: "border-control", evidence: pieces.slice(0, 1) }),
    positionLine({ evidence: pieces.slice(1) }),
  ],
});

beforeAll(async () => {
  client = await connect();
  await publish(client, lines);
  await publish(client, { ...lines, positions: lines.positions.slice(1) });
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);
const phrases = async (q: string, release = 1) =>
  (await searchRecord(q, release)).evidence.map(({ phrase }) => phrase);

describe("a search", () => {
  it("finds stakeholders by code, by name and by a name spelled nearly right", async () => {
    for (const q of ["PAK", "pak", "Pakistan", "pakisatn"]) {
      expect(codes((await searchRecord(q, 1)).stakeholders)[0], q).toBe("PAK");
    }
  });

  it("finds items by title and sources by title and author", async () => {
    expect(codes((await searchRecord("border control", 1)).items)[0]).toBe("border-control");
    expect((await searchRecord("Durand", 1)).sources.map(({ id }) => id)).toEqual(["000"]);
    expect((await searchRecord("Lodhi", 1)).sources.map(({ id }) => id)).toEqual(["000"]);
  });

  it("finds evidence by its phrase, its paraphrase in another form of the word, and its speaker without accents", async () => {
    for (const q of ["border", "fort", "jose alvarez", "JOSÉ ÁLVAREZ"]) {
      expect(await phrases(q), q).toContain("fence the border");
    }
  });

  it("finds only what the release holds", async () => {
    expect(await phrases("fence", 1)).toEqual(["fence the border"]);
    expect(await phrases("fence", 2)).toEqual([]);
    expect(await phrases("share", 2)).toEqual(["share intelligence now"]);
    expect((await searchRecord("fence", 0)).evidenceTotal).toBe(0);
  });

  it("asks for all words, and says so when it had to make do with some", async () => {
    expect(await searchRecord("fence border", 1)).toMatchObject({ evidenceTotal: 1, isLoose: false });
    const loose = await searchRecord("fence elephants", 1);
    expect(loose).toMatchObject({ isLoose: true });
    expect(loose.evidence.map(({ phrase }) => phrase)).toContain("fence the border");
  });

  it("finds nothing for nonsense", async () => {
    expect(await searchRecord("qqqqxxxx", 1)).toEqual({
      stakeholders: [],
      items: [],
      sources: [],
      evidence: [],
      evidenceTotal: 0,
      isLoose: false,
    });
  });

  it("never fails, whatever a reader types", async () => {
    const awkward = fc.constantFrom(
      ..."'\"%_\\:&|!()<->*;",
      " or ",
      " and ",
      "-",
      "é",
      "\u0000",
      "\ud800",
      "fence",
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(awkward, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { q } = parseSearchText({ q: text });
        const found = await searchRecord(q, 1);
        expect(found.evidence.length).toBeLessThanOrEqual(found.evidenceTotal);
      }),
      { numRuns: 150 },
    );
  });
});

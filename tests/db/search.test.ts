import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { searchRecord } from "@/lib/db/queries/search";
import { listEndings, readSpelling } from "@/lib/db/queries/spelling";
import { NO_FILTERS } from "@/lib/domain/search-results";
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
      namesTotal: { stakeholders: 0, items: 0, sources: 0 },
      evidence: [],
      evidenceTotal: 0,
      evidenceAnywhere: 0,
      facets: [],
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
        const [found] = await Promise.all([
          searchRecord(q, 1, { endings: await listEndings(q, 1) }),
          readSpelling(q, 1),
        ]);
        expect(found.evidence.length).toBeLessThanOrEqual(found.evidenceTotal);
      }),
      { numRuns: 150 },
    );
  });
});

describe("narrowing a search", () => {
  const search = (filters: Partial<typeof NO_FILTERS>, page = 1, perPage = 50) =>
    searchRecord("fence or intelligence", 1, { filters: { ...NO_FILTERS, ...filters }, page, perPage });

  it("leaves what fits every choice, and counts each choice within the others", async () => {
    const all = await search({});
    expect(all).toMatchObject({ evidenceTotal: 2, evidenceAnywhere: 2 });
    expect(all.facets).toContainEqual({ facet: "kind", value: "mechanism", count: 2 });
    expect(all.facets).toContainEqual({ facet: "year", value: "2022", count: 2 });
    const none = await search({ basis: "conduct", stakeholder: "PAK" });
    expect(none).toMatchObject({ evidence: [], evidenceTotal: 0, evidenceAnywhere: 2 });
    expect(none.facets).toContainEqual({ facet: "basis", value: "official", count: 2 });
    expect(none.facets.filter(({ facet }) => facet === "kind")).toEqual([]);
  });

  it("goes page by page through all of it, each piece once", async () => {
    const [first, second] = [await search({}, 1, 1), await search({}, 2, 1)];
    expect([first, second].map(({ evidence }) => evidence.length)).toEqual([1, 1]);
    expect(first.evidence[0]?.id).not.toBe(second.evidence[0]?.id);
    expect((await search({}, 3, 1)).evidence).toEqual([]);
  });
});

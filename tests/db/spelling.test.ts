import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { searchRecord } from "@/lib/db/queries/search";
import { listEndings, readSpelling } from "@/lib/db/queries/spelling";
import { chooseCorrections } from "@/lib/domain/spelling";
import { makeLines, pieceLine, positionLine, sourceLine, stakeholderLine } from "../support/data-set";
import { connect, publish } from "../support/published";

let client: pg.Client;

const frontier = pieceLine({
  phrase: "fence the border",
  paraphrase: "He wants forts along the frontier.",
  speaker: "José Álvarez",
});
const sharing = pieceLine({
  phrase: "share intelligence now",
  paraphrase: "She asks for shared intelligence.",
  paragraph: 2,
});
const lines = makeLines({
  stakeholders: [
    stakeholderLine("IND"),
    stakeholderLine("PAK", { name: "Islamic Republic of Pakistan", shortName: "Pakistan" }),
    stakeholderLine("SCO", { kind: "organisation", iso3: null }),
  ],
  sources: [sourceLine("000", { title: "Forts on the Durand Line" }), sourceLine("001")],
  positions: [
    positionLine({ item: "joint-operations", evidence: [frontier] }),
    positionLine({ evidence: [sharing] }),
  ],
});

beforeAll(async () => {
  client = await connect();
  await publish(client, lines);
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("a misspelt search", () => {
  const correct = async (q: string, release = 1) => chooseCorrections(await readSpelling(q, release));

  it("is corrected to words of paraphrases, phrases, speakers and names", async () => {
    expect(await correct("frontir alvares inteligence pakisatn durnad")).toEqual([
      { from: "frontir", to: "frontier" },
      { from: "alvares", to: "alvarez" },
      { from: "inteligence", to: "intelligence" },
      { from: "pakisatn", to: "pakistan" },
      { from: "durnad", to: "durand" },
    ]);
  });

  it("is left alone where the release has the word in any form, or none that is near", async () => {
    expect(await correct("fences shared PAK their zzzzzzzz")).toEqual([]);
  });

  it("knows only what the release knows", async () => {
    const caravanserai = positionLine({
      item: "joint-operations",
      evidence: [pieceLine({ phrase: "a caravanserai" })],
    });
    await publish(client, { ...lines, positions: [...lines.positions.slice(1), caravanserai] });
    expect(await correct("caravansarai", 1)).toEqual([]);
    expect(await correct("caravansarai", 2)).toEqual([{ from: "caravansarai", to: "caravanserai" }]);
  });
});

describe("an unfinished word", () => {
  it("is read as the words it may become", async () => {
    expect(await listEndings("share intel", 1)).toEqual(["intelligence"]);
    const { evidence } = await searchRecord("share intel", 1, {
      endings: await listEndings("share intel", 1),
    });
    expect(evidence.map(({ phrase }) => phrase)).toEqual(["share intelligence now"]);
  });

  it("is none after a space, in quotes, or shut out", async () => {
    for (const q of ["intel ", '"intel"', "-intel", "fence -intel", "i", "%", ""])
      expect(await listEndings(q, 1), q).toEqual([]);
  });
});

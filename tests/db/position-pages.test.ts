import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as getEvidence } from "@/app/api/v1/releases/[release]/evidence/route";
import { GET as getPositions } from "@/app/api/v1/releases/[release]/positions/route";
import { GET as getPositionsCsv } from "@/app/api/v1/releases/[release]/positions.csv/route";
import type { ApiRoute } from "@/app/api/v1/serve";
import { db } from "@/lib/db/client";
import { findHoldings } from "@/lib/db/queries/holdings";
import { listPositions, readPositions } from "@/lib/db/queries/position-pages";
import { positionsBy } from "@/lib/domain/holdings";
import type { Position } from "@/lib/domain/position";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import type { ApiEvidence, ApiPosition } from "@/lib/schemas/api/objects";
import { loadShippedDataSet } from "@/prisma/seed";
import { makeLines, positionLine } from "../support/data-set";
import { connect, publish } from "../support/published";

let whole: Position[];

const place = ({ stakeholder, item, key }: Position) => `${stakeholder} ${item} ${key}`;
const inOrder = (positions: readonly Position[]) =>
  [...positions].sort((a, b) => (place(a) < place(b) ? -1 : 1));

beforeAll(async () => {
  await loadShippedDataSet({ databaseUrl: process.env.DATABASE_URL ?? "" });
  whole = inOrder((await findHoldings(1, {})).positions);
});
afterAll(() => db().$disconnect());

async function ask(route: ApiRoute, release: string, query: string) {
  const url = `http://h/api/v1/releases/${release}/list?${query}`;
  return route(new Request(url), { params: Promise.resolve({ release }) });
}

interface Page<T> {
  data: T[];
  next: string | null;
}

/** Follows the cursors of a list to its end; `between` happens after each page. */
async function follow<T>(route: ApiRoute, query: string, between?: (page: number) => Promise<unknown>) {
  const told: T[] = [];
  let next: string | null = "";
  for (let page = 1; next !== null; page++) {
    const cursor: string = next === "" ? "" : `&cursor=${next}`;
    const response = await ask(route, "1", `${query}${cursor}`);
    expect(response.status, await response.clone().text()).toBe(200);
    const answer = (await response.json()) as Page<T>;
    told.push(...answer.data);
    next = answer.next;
    await between?.(page);
  }
  return told;
}

describe("pages of positions", () => {
  it("come to the whole release in order, none twice, while another release is published", async () => {
    const client = await connect();
    const published: number[] = [];
    const publishing = async (page: number) => {
      if (page > 3) return;
      const extra = positionLine({ basis: BASES[page - 1], value: "supports" });
      published.push(await publish(client, makeLines({ positions: [extra] })));
    };
    const told = await follow<ApiPosition>(getPositions, "limit=17", publishing);
    await client.end();
    expect(told.map(({ key }) => key)).toEqual(whole.map(({ key }) => key));
    expect(new Set(published).size).toBe(3);
    expect((await findHoldings(published[2] ?? 0, {})).positions).toHaveLength(1);
  });

  it.each([1, 17, 213, 214, 500])("are the same whatever their size: %i", async (limit) => {
    const told: Position[] = [];
    for await (const page of readPositions({ release: 1, scope: {}, limit })) {
      expect(page.length).toBeLessThanOrEqual(limit);
      told.push(...page);
    }
    expect(told).toEqual(whole);
  });

  it("of evidence come to every piece of every position, cut where they may be", async () => {
    const pieces = whole.flatMap(({ key, evidence }) => evidence.map(({ id }) => `${key} ${id}`));
    for (const limit of [7, 500]) {
      const told = await follow<ApiEvidence>(getEvidence, `limit=${limit}`);
      expect(told.map(({ position, id }) => `${position} ${id}`)).toEqual(pieces);
    }
  });

  it("refuse a cursor of another release or of other filters, by name", async () => {
    const { next } = (await (await ask(getPositions, "1", "limit=5")).json()) as Page<ApiPosition>;
    for (const [release, query] of [
      ["2", ""],
      ["latest", ""],
      ["1", "stakeholder=PAK&"],
    ] as const) {
      const response = await ask(getPositions, release, `${query}cursor=${next}`);
      expect([response.status, (await response.json()).parameter]).toEqual([400, "cursor"]);
    }
    expect((await ask(getEvidence, "1", `cursor=${next}`)).status).toBe(400);
  });
});

describe("a scope of positions", () => {
  const read = (scope: Parameters<typeof listPositions>[0]["scope"]) =>
    listPositions({ release: 1, scope, limit: 1000 });

  it("agrees with filtering the whole, filter by filter and together", async () => {
    for (const basis of BASES)
      expect(await read({ layers: [basis] })).toEqual(whole.filter((one) => one.basis === basis));
    for (const kind of ITEM_KINDS)
      expect(await read({ kinds: [kind] })).toEqual(whole.filter((one) => one.kind === kind));
    expect(await read({ values: ["called-on", "primary"] })).toEqual(
      whole.filter(({ value }) => value === "called-on" || value === "primary"),
    );
    const [first] = whole;
    expect(await read({ key: first?.key })).toEqual([first]);
    expect(await read({ stakeholders: [] })).toEqual([]);
    expect(
      await read({ stakeholders: ["PAK", "IRN"], sources: ["002"], layers: ["official", "conduct"] }),
    ).toEqual(
      whole.filter(
        ({ stakeholder, source, basis }) =>
          ["PAK", "IRN"].includes(stakeholder) && source === "002" && basis !== "analyst",
      ),
    );
  });

  it("by day cuts later evidence, and positions left bare, as the site does", async () => {
    const days = [...new Set(whole.flatMap(({ evidence }) => evidence.map(({ span }) => span.last)))];
    for (const asOf of days.sort().slice(0, 12))
      expect(await read({ asOf })).toEqual(positionsBy(whole, asOf));
    expect(await read({ asOf: "1990-01-01" })).toEqual([]);
  });

  it("by words finds positions by their evidence, and for evidence only the pieces that hold them", async () => {
    const found = await read({ q: "intelligence" });
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThan(whole.length);
    const pieces = await listPositions({
      release: 1,
      scope: { q: "intelligence" },
      limit: 1000,
      onlyFoundPieces: true,
    });
    expect(pieces.map(({ key }) => key)).toEqual(found.map(({ key }) => key));
    for (const { evidence } of pieces)
      for (const { paraphrase, phrase, speaker, speakerRole } of evidence)
        expect(`${paraphrase} ${phrase} ${speaker} ${speakerRole}`).toMatch(/intelligen/i);
    for (const q of ["'; DROP TABLE position; --", "the", "((", "a & | !"]) await read({ q });
  });
});

describe("an answer of a numbered release", () => {
  it("is the same to the byte after another release", async () => {
    const client = await connect();
    const read = async () => (await ask(getPositions, "1", "limit=20")).text();
    const before = await read();
    await publish(client, makeLines({ positions: [positionLine({ item: "joint-operations" })] }));
    await client.end();
    expect(await read()).toBe(before);
  });
});

describe("a file", () => {
  it("is read a page at a time, never the whole set", async () => {
    const asked = vi.spyOn(db(), "$queryRaw");
    const pages = readPositions({ release: 1, scope: {}, limit: 50 });
    expect((await pages.next()).value).toHaveLength(50);
    expect(asked).toHaveBeenCalledTimes(1);
    await pages.return(undefined);
    asked.mockRestore();
  });

  it("has a line for each position of its release", async () => {
    const response = await ask(getPositionsCsv, "1", "raw=1");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const text = await response.text();
    const keys = [...text.matchAll(/^1,([1-9A-Za-z]{10}),/gm)].map(([, key]) => key);
    expect(keys).toEqual(whole.map(({ key }) => key));
  });
});

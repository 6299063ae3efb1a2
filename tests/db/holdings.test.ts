import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { findHoldings, getHoldings, type HoldingsScope } from "@/lib/db/queries/holdings";
import { buildCellDetail } from "@/lib/domain/cell-detail";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import type { Position } from "@/lib/domain/position";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import type { DataSet } from "@/lib/import/data-set";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { loadShippedDataSet } from "@/prisma/seed";

let whole: Holdings;
let latest: number;
let dataSet: DataSet;

beforeAll(async () => {
  await loadShippedDataSet({ databaseUrl: process.env.DATABASE_URL ?? "" });
  const { releases } = await readShippedReleases("prisma/data");
  latest = releases.length;
  const last = releases.at(-1);
  if (!last) throw new Error("No release is shipped.");
  dataSet = last.dataSet;
  whole = await findHoldings(latest, {});
});
afterAll(() => db().$disconnect());

async function expectAgreement(scope: HoldingsScope, isWithin: (position: Position) => boolean) {
  const { positions, ...rest } = await findHoldings(latest, scope);
  expect(positions).toEqual(whole.positions.filter(isWithin));
  const { positions: _, ...others } = whole;
  expect(rest).toEqual(others);
}

describe("the holdings of a release", () => {
  it("are the files that were loaded, field by field", async () => {
    const byKey = <T>(rows: readonly T[]) =>
      new Set(rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort())));
    const values = <T>(rows: { value: T }[]) => rows.map(({ value }) => value);
    expect(byKey(whole.stakeholders)).toEqual(byKey(values(dataSet.stakeholders)));
    expect(byKey(whole.items)).toEqual(byKey(values(dataSet.items)));
    expect(byKey(whole.memberships)).toEqual(byKey(values(dataSet.memberships)));
    expect(byKey(whole.notApplicable)).toEqual(byKey(values(dataSet.notApplicable)));
    expect(whole.sources.map(({ id, title, codedFor }) => ({ id, title, codedFor }))).toEqual(
      values(dataSet.sources)
        .map(({ id, title, codedFor }) => ({ id, title, codedFor: [...codedFor].sort() }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it("hold every position with its evidence in the order of the file", async () => {
    const told = ({
      stakeholder,
      kind,
      item,
      value,
      basis,
      source,
      condition,
      blocks,
      evidence,
    }: Omit<Position, "evidence" | "key" | "statement"> & {
      evidence: {
        paragraph: number | null;
        speaker: string | null;
        speakerRole: string | null;
        saidOn: string | null;
        paraphrase: string;
        phrase: string;
        doubt: string | null;
        url: string | null;
      }[];
    }) =>
      JSON.stringify([
        [stakeholder, kind, item, value, basis, source, condition, [...blocks].sort()],
        evidence.map((e) => [
          e.paragraph,
          e.speaker,
          e.speakerRole,
          e.saidOn,
          e.paraphrase,
          e.phrase,
          e.doubt,
          e.url,
        ]),
      ]);
    expect(new Set(whole.positions.map(told))).toEqual(
      new Set(dataSet.positions.map(({ value }) => told(value))),
    );
    expect(whole.positions).toHaveLength(dataSet.positions.length);
  });

  it("give every piece the days it can belong to", () => {
    const sources = new Map(whole.sources.map((source) => [source.id, source.written]));
    for (const { source, evidence } of whole.positions) {
      for (const { saidOn, span } of evidence) {
        if (saidOn === null) expect(span).toEqual(sources.get(source));
        else expect([span.first.startsWith(saidOn), span.last.startsWith(saidOn)]).toEqual([true, true]);
      }
    }
  });

  it("are empty before the first release", async () => {
    const none = await findHoldings(0, {});
    expect(Object.values(none).every((rows) => rows.length === 0)).toBe(true);
  });
});

describe("a scope", () => {
  it("by stakeholder agrees with filtering the whole, for every one", async () => {
    for (const { code } of whole.stakeholders) {
      await expectAgreement({ stakeholder: code }, (position) => position.stakeholder === code);
    }
  });

  it("by item agrees with filtering the whole, obstacles in its way included", async () => {
    for (const { code } of whole.items) {
      await expectAgreement({ item: code }, ({ item, blocks }) => item === code || blocks.includes(code));
    }
    expect(whole.positions.some(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it("by source and by kind agrees with filtering the whole", async () => {
    for (const { id } of whole.sources) await expectAgreement({ source: id }, ({ source }) => source === id);
    for (const kind of ITEM_KINDS) await expectAgreement({ kind }, (position) => position.kind === kind);
  });

  it("narrows by all that it names", async () => {
    await expectAgreement(
      { stakeholder: "PAK", kind: "threat" },
      (p) => p.stakeholder === "PAK" && p.kind === "threat",
    );
    await expectAgreement({ stakeholder: "'; DROP TABLE position; --" }, () => false);
  });

  it("is enough for the cells it is about: the same cell comes of it as of the whole", async () => {
    const lens: Lens = { asOf: "2030-01-01", layers: BASES, sources: null };
    for (const { stakeholder, item } of whole.positions.slice(0, 20)) {
      const scoped = await findHoldings(latest, { stakeholder });
      expect(buildCellDetail(scoped, lens, { stakeholder, item })).toEqual(
        buildCellDetail(whole, lens, { stakeholder, item }),
      );
    }
  });
});

describe("reading", () => {
  it("takes one round trip to the database", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    await findHoldings(1, { stakeholder: "PAK" });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockClear();
    await getHoldings(1);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  it("keeps a release in memory, for it never changes", async () => {
    const first = await getHoldings(1);
    const query = vi.spyOn(pg.Client.prototype, "query");
    expect(await getHoldings(1)).toBe(first);
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });
});

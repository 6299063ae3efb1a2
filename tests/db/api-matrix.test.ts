import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/releases/[release]/matrix/route";
import { db } from "@/lib/db/client";
import { getHoldings } from "@/lib/db/queries/holdings";
import { buildMatrix } from "@/lib/domain/matrix";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import type { ApiMatrix } from "@/lib/schemas/api/cells";
import { loadShippedDataSet } from "@/prisma/seed";

const asOf = "2024-05-01";

beforeAll(async () => {
  await loadShippedDataSet({ databaseUrl: process.env.DATABASE_URL ?? "" });
});
afterAll(() => db().$disconnect());

/** All rows of the comparison, read page by page. */
async function readRows(query: string): Promise<ApiMatrix["rows"]> {
  const rows: ApiMatrix["rows"] = [];
  for (let next: string | null = ""; next !== null; ) {
    const cursor: string = next === "" ? "" : `&cursor=${next}`;
    const url = `http://h/api/v1/releases/1/matrix?asOf=${asOf}&limit=5&${query}${cursor}`;
    const response = await GET(new Request(url), { params: Promise.resolve({ release: "1" }) });
    const answer = (await response.json()) as { data: ApiMatrix; next: string | null };
    rows.push(...answer.data.rows);
    next = answer.next;
  }
  return rows;
}

describe("the comparison through the API", () => {
  it.each(["", "members=apply"])("has the very cells of the site, page after page: %s", async (members) => {
    const holdings = await getHoldings(1);
    for (const kind of ITEM_KINDS) {
      const lens = { asOf, layers: BASES, sources: null };
      const matrix = buildMatrix({ holdings, lens, kind, applyToMembers: members !== "" });
      const rows = await readRows(`kind=${kind}&${members}`);
      expect(rows.map(({ stakeholder, cells }) => [stakeholder, cells.map(({ cell }) => cell)])).toEqual(
        matrix.rows.map(({ stakeholder, cells }) => [stakeholder.code, cells]),
      );
    }
  });

  it("narrows by stakeholder, group and item without changing a cell", async () => {
    const [whole, some] = [await readRows(""), await readRows("stakeholder=PAK,CHN&item=border-control")];
    expect(some.map(({ stakeholder }) => stakeholder)).toEqual(["CHN", "PAK"]);
    for (const { stakeholder, cells } of some) {
      const row = whole.find((one) => one.stakeholder === stakeholder);
      expect(cells).toEqual(row?.cells.filter(({ item }) => item === "border-control"));
    }
    const members = (await readRows("group=SCO")).map(({ stakeholder }) => stakeholder);
    expect(members).toContain("CHN");
    expect(members).not.toContain("USA");
  });
});

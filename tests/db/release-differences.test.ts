import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Holdings } from "@/lib/domain/holdings";
import { makeLines, pieceLine, positionLine, sourceLine, stakeholderLine } from "../support/data-set";
import { connect, publish, readRelease } from "../support/published";

let client: pg.Client;
let firstRead: string;
let untouched: string;

const first = makeLines();
const [kept, changed, removed, alsoKept] = first.positions;
if (!kept || !changed || !removed || !alsoKept) throw new Error("The small data set lacks a position.");
const added = positionLine({ stakeholder: "SCO", evidence: [pieceLine({ phrase: "a new phrase" })] });
const reworded = { ...changed, evidence: [pieceLine({ paraphrase: "In better words." })] };
const second = makeLines({
  positions: [added, alsoKept, reworded, kept],
  stakeholders: [
    ...first.stakeholders.filter(({ code }) => code !== "IND"),
    stakeholderLine("IND", { name: "India" }),
  ],
  sources: [sourceLine("000"), sourceLine("001", { codedFor: ["PAK", "SCO"] })],
  memberships: first.memberships.map((membership) => ({ ...membership, to: "2024" })),
  notApplicable: [],
});

/** Where rows lie and which transaction wrote them: both change with any write. */
async function tracesOf(where: string): Promise<string> {
  const { rows } = await client.query(
    `SELECT p.ctid::text, p.xmin::text, e.ctid::text AS evidence, p.* FROM position p
     JOIN evidence e ON e.position_id = p.id WHERE ${where} ORDER BY p.key`,
  );
  return JSON.stringify(rows);
}

const UNTOUCHED = `p.release_from = 1 AND p.item_code = 'intelligence-sharing'`;

beforeAll(async () => {
  client = await connect();
  await publish(client, first);
  firstRead = await readRelease(1);
  untouched = await tracesOf(UNTOUCHED);
  await publish(client, second);
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("the next release", () => {
  it("writes the differences and nothing else", async () => {
    const { rows } = await client.query<{ entity: string; opened: number; closed: number }>(
      ["stakeholder_revision", "item_revision", "source_revision", "membership", "not_applicable", "position"]
        .map(
          (table) => `SELECT '${table}' AS entity, (count(*) FILTER (WHERE release_from = 2))::int AS opened,
                      (count(*) FILTER (WHERE release_to = 2))::int AS closed FROM ${table}`,
        )
        .join(" UNION ALL "),
    );
    expect(Object.fromEntries(rows.map(({ entity, opened, closed }) => [entity, [opened, closed]]))).toEqual({
      stakeholder_revision: [1, 1],
      item_revision: [0, 0],
      source_revision: [1, 1],
      membership: [1, 1],
      not_applicable: [0, 1],
      position: [2, 2],
    });
  });

  it("does not touch the rows that did not change", async () => {
    expect(await tracesOf(UNTOUCHED)).toBe(untouched);
    expect(JSON.parse(untouched)).toHaveLength(2);
  });

  it("leaves the release before it as it was, to the byte", async () => {
    expect(await readRelease(1)).toBe(firstRead);
  });

  it("reads as the new set: changed, added and without what was removed", async () => {
    const holdings = JSON.parse(await readRelease(2)) as Holdings;
    const positions = holdings.positions.map(({ stakeholder, item, evidence }) =>
      [stakeholder, item, evidence[0]?.paraphrase].join(" / "),
    );
    expect(positions).toEqual([
      "IND / intelligence-sharing / What was said, in our words.",
      "PAK / intelligence-sharing / What was said, in our words.",
      "PAK / iskp-general / In better words.",
      "SCO / intelligence-sharing / What was said, in our words.",
    ]);
    expect(holdings.stakeholders.map(({ name }) => name)).toEqual(["India", "PAK in full", "SCO in full"]);
    expect(holdings.sources[1]?.codedFor).toEqual(["PAK", "SCO"]);
    expect(holdings.memberships[0]?.to).toBe("2024");
    expect(holdings.notApplicable).toEqual([]);
  });

  it("keeps the address of a passage that was only described anew", async () => {
    const ids = async (n: number) => {
      const holdings = JSON.parse(await readRelease(n)) as Holdings;
      return holdings.positions
        .filter(({ item }) => item === "iskp-general")
        .flatMap((p) => p.evidence.map(({ id }) => id));
    };
    expect(await ids(2)).toEqual(await ids(1));
  });

  it("is not made when nothing differs", async () => {
    expect(await publish(client, second)).toBe(2);
    expect(await publish(client, { ...second, positions: [...second.positions].reverse() })).toBe(2);
  });

  it("dates evidence anew when only its source's dates changed", async () => {
    const sources = [
      sourceLine("000", { writtenTo: "2022-05-31" }),
      sourceLine("001", { codedFor: ["PAK", "SCO"] }),
    ];
    const undated = positionLine({
      basis: "analyst",
      evidence: [pieceLine({ saidOn: null, precision: null, phrase: "x" })],
    });
    await publish(client, { ...second, positions: [...second.positions, undated] });
    expect(await publish(client, { ...second, sources, positions: [...second.positions, undated] })).toBe(4);
    const spanAt = async (n: number) => {
      const holdings = JSON.parse(await readRelease(n)) as Holdings;
      return holdings.positions.find(({ basis, stakeholder }) => basis === "analyst" && stakeholder === "PAK")
        ?.evidence[0]?.span;
    };
    expect(await spanAt(3)).toEqual({ first: "2022-05-01", last: "2022-05-15" });
    expect(await spanAt(4)).toEqual({ first: "2022-05-01", last: "2022-05-31" });
  });
});

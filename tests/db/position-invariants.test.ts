import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeLines } from "../support/data-set";
import {
  connect,
  insertPosition,
  insertRow,
  openRelease,
  publish,
  REFUSED,
  type Row,
  refusalOf,
} from "../support/published";

// What the database refuses by itself, whoever writes and however carelessly.

let client: pg.Client;

beforeAll(async () => {
  client = await connect();
  await publish(client, makeLines());
});
afterAll(() => client.end());
beforeEach(async () => {
  await client.query("BEGIN");
  await openRelease(client, 2);
});
afterEach(() => client.query("ROLLBACK"));

const insert = (table: string, row: Row) => insertRow(client, table, row);
const position = (fields: Row = {}) => insertPosition(client, 2, fields);

describe("a position", () => {
  it("is refused without evidence when the transaction commits", async () => {
    await position();
    expect(await refusalOf(client.query("COMMIT"))).toBe(REFUSED.check);
    const { rows } = await client.query("SELECT n FROM release");
    expect(rows).toEqual([{ n: 1 }]);
  });

  const threat = { item_code: "iskp-general", item_kind: "threat", stance: null };
  it.each<[string, Row, string]>([
    ["called on as official", { stance: "called-on" }, REFUSED.check],
    ["a stance on a threat", { item_code: "iskp-general", item_kind: "threat" }, REFUSED.check],
    ["a salience on a mechanism", { stance: null, salience: "primary" }, REFUSED.check],
    ["a stance and a salience at once", { salience: "primary" }, REFUSED.check],
    ["neither stance nor salience", { stance: null }, REFUSED.check],
    ["a threat called a mechanism", { item_code: "iskp-general" }, REFUSED.foreignKey],
    [
      "a mechanism called a threat",
      { item_kind: "threat", stance: null, salience: "primary" },
      REFUSED.foreignKey,
    ],
    ["conditional without a condition", { stance: "conditional" }, REFUSED.check],
    ["a condition on support", { condition: "if paid" }, REFUSED.check],
    ["a condition on a threat", { ...threat, salience: "primary", condition: "if paid" }, REFUSED.check],
    ["an unknown stakeholder", { stakeholder_code: "XXX" }, REFUSED.foreignKey],
    ["an unknown item", { item_code: "prayer" }, REFUSED.foreignKey],
    ["an unknown source", { source_id: "999" }, REFUSED.foreignKey],
    ["a word that is no stance", { stance: "endorses" }, REFUSED.word],
    ["a word that is no basis", { basis: "rumour" }, REFUSED.word],
    ["the key of a living position", { key: "living" }, REFUSED.unique],
  ])("is refused: %s", async (_, fields, reason) => {
    const key = await client.query<{ key: string }>(
      "SELECT key FROM position WHERE release_to IS NULL LIMIT 1",
    );
    const row = fields.key === "living" ? { key: key.rows[0]?.key } : fields;
    expect(await refusalOf(position(row))).toBe(reason);
  });

  it("is taken with a salience on a threat, and called on by an analyst", async () => {
    await expect(position({ ...threat, salience: "primary" })).resolves.not.toBe("");
    await expect(position({ key: "l", stance: "called-on", basis: "analyst" })).resolves.not.toBe("");
  });

  it("can stand in the way of mechanisms only", async () => {
    const obstacle = {
      item_code: "mutual-distrust",
      item_kind: "obstacle",
      stance: null,
      salience: "primary",
    };
    const position_id = await position(obstacle);
    await insert("position_block", { position_id, mechanism_code: "joint-operations" });
    const block = insert("position_block", { position_id, mechanism_code: "iskp-general" });
    expect(await refusalOf(block)).toBe(REFUSED.foreignKey);
  });
});

describe("what is known of stakeholders and groups", () => {
  it.each<[string, string, Row]>([
    [
      "a member of itself",
      "membership",
      { group_code: "SCO", member_code: "SCO", role: "member", source_title: "x" },
    ],
    [
      "a membership without its source",
      "membership",
      { group_code: "SCO", member_code: "IND", role: "member", source_title: "" },
    ],
    [
      "a declared silence without a reason",
      "not_applicable",
      { stakeholder_code: "PAK", item_code: "iskp-general", reason: "" },
    ],
    [
      "a state that ends before it begins",
      "stakeholder_revision",
      {
        code: "IND",
        name: "x",
        short_name: "x",
        kind: "state",
        valid_from: "2020-01-01",
        valid_to: "2019-01-01",
      },
    ],
  ])("is refused: %s", async (_, table, row) => {
    expect(await refusalOf(insert(table, { ...row, fingerprint: "f", release_from: 2 }))).toBe(REFUSED.check);
  });
});

import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isPartialDate } from "@/lib/domain/calendar";
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

const judge = () => client.query("SET CONSTRAINTS ALL IMMEDIATE");

const evidence = async (fields: Row = {}) =>
  insertRow(client, "evidence", {
    position_id: await insertPosition(client, 2),
    public_id: "abcdefghij",
    ordinal: 1,
    paragraph: 1,
    said_on: "2022-05",
    span_from: "2022-05-01",
    span_to: "2022-05-31",
    paraphrase: "In our words.",
    phrase: "a key phrase",
    ...fields,
  });

const words = (n: number) => Array.from({ length: n }, (_, index) => `w${index}`).join(" ");

describe("a piece of evidence", () => {
  it("makes its position sound", async () => {
    await evidence();
    await expect(judge()).resolves.toBeDefined();
  });

  it.each<[string, Row]>([
    ["a phrase of 13 words", { phrase: words(13) }],
    ["13 words apart by tabs and line feeds", { phrase: words(13).replaceAll(" ", "\t\n") }],
    ["an empty phrase", { phrase: "" }],
    ["an empty paraphrase", { paraphrase: "" }],
    ["an empty speaker", { speaker: "" }],
    ["neither paragraph nor url", { paragraph: null }],
    ["paragraph 0", { paragraph: 0 }],
    ["a url that is none", { url: "javascript:alert(1)" }],
    ["a month that does not exist", { said_on: "2022-13" }],
    ["a day that does not exist", { said_on: "2023-02-29" }],
    ["a date in words", { said_on: "May 2022" }],
    ["days that run backwards", { span_from: "2022-06-01" }],
    ["a look-alike letter in its address", { public_id: "abcdefghi0" }],
  ])("is refused: %s", async (_, fields) => {
    expect(await refusalOf(evidence(fields))).toBe(REFUSED.check);
  });

  it("is taken with twelve words, with a url in place of a paragraph, and without a date", async () => {
    const fields = { phrase: words(12), paragraph: null, url: "https://example.org/", said_on: null };
    await expect(evidence(fields)).resolves.not.toBe("");
  });
});

describe("a partial date", () => {
  it("is for the database what it is for the domain", async () => {
    const texts = [
      "2024",
      "2024-02",
      "2024-02-29",
      "2023-02-29",
      "1900-02-29",
      "0000",
      "0001",
      "9999-12",
      "2024-00",
      "2024-13",
      "2024-1",
      "24",
      "",
      "2024-02-29 ",
      "2024-02-29T00:00",
      "202402",
      "today",
      "infinity",
      "٢٠٢٤",
      "2024\n",
    ];
    const { rows } = await client.query<{ text: string; is: boolean }>(
      "SELECT t AS text, is_partial_date(t) AS is FROM unnest($1::text[]) t",
      [texts],
    );
    expect(Object.fromEntries(rows.map(({ text, is }) => [text, is]))).toEqual(
      Object.fromEntries(texts.map((text) => [text, isPartialDate(text)])),
    );
  });
});

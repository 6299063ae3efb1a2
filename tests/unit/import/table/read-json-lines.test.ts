import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/import/table/read-table";

const read = (name: string, content: string) => readTable(name, new TextEncoder().encode(content));

describe("JSON Lines", () => {
  it("become rows: lists in a cell, a row for each object of a list, names of objects within", async () => {
    const line = { key: "k", blocks: ["a", "b"], span: { first: "2022" }, evidence: [{ id: 1 }, { id: 2 }] };
    const { columns, rows } = await read("x.ndjson", `${JSON.stringify(line)}\n\n{"key":"l"}\n`);
    expect(columns).toEqual(["key", "blocks", "span.first", "evidence.id"]);
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, "k", "a\nb", "2022", "1"],
      [1, "k", "a\nb", "2022", "2"],
      [3, "l", "", "", ""],
    ]);
  });

  it("name the line that is no object, or too deep, and go on", async () => {
    const deep = `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const { rows } = await read("x.jsonl", `{"a":1}\n{"a":\n[1]\n${deep}\n{"__proto__":{"x":1},"a":2}`);
    expect(rows.map(({ number, faults }) => [number, faults.length])).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 0],
    ]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

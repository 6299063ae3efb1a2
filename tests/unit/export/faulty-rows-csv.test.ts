import { describe, expect, it } from "vitest";
import { writeFaultyRows } from "@/lib/export/faulty-rows-csv";

describe("the rows in error as a file", () => {
  it("name row, column and reason, keep the row as it was, and disarm what looks like a formula", () => {
    const text = writeFaultyRows(
      ["Country", "Vote"],
      [
        {
          number: 7,
          verdict: "error",
          title: "",
          problems: [
            { column: "Vote", message: "holds a formula: put its value there" },
            { column: null, message: "Source must be filled in" },
          ],
          differences: [],
          cells: ["PAK", "=1+1"],
        },
      ],
    );
    expect(text).toBe(
      "\uFEFFrow,verdict,problem_column,problem,Country,Vote\r\n" +
        "7,error,Vote,Vote: holds a formula: put its value there; Source must be filled in,PAK,'=1+1\r\n",
    );
  });
});

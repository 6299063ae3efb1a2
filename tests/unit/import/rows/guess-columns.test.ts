import { describe, expect, it } from "vitest";
import { guessColumns, guessEntity } from "@/lib/import/rows/guess-columns";
import { makeLines } from "@/tests/support/data-set";
import { toLines } from "@/tests/support/importing";

const lines = toLines(makeLines());
const guess = (columns: string[], samples: string[][] = []) =>
  guessColumns({ entity: "position", columns, samples, lines });

describe("what a column may hold", () => {
  it("is guessed from what it is called here or elsewhere", () => {
    expect(guess(["Party", "Thesis", "Answer", "Date", "Quote", "colour"])).toEqual([
      ...["stakeholder", "item", "value", "evidence.saidOn", "evidence.phrase", ""],
    ]);
  });

  it("tells our own ids from a column that only shares their name", () => {
    expect(guess(["position"], [["7WbUk8bn44"]])).toEqual(["key"]);
    expect(guess(["position"], [["agree"]])).toEqual(["value"]);
  });

  it("is nothing for a heading that only a program would know", () => {
    expect(guess(["constructor", "__proto__", "toString", "vote"])).toEqual(["", "", "", "value"]);
  });

  it("is never the same of two columns", () => {
    expect(guess(["country", "state", "vote"])).toEqual(["stakeholder", "", "value"]);
  });

  it("is a value for each heading that names an item or a stakeholder", () => {
    expect(guess(["country", "Joint operations", "note"])).toEqual(["stakeholder", "cells:item", ""]);
    expect(guess(["thesis", "PAK", "IND in full"])).toEqual([
      "item",
      "cells:stakeholder",
      "cells:stakeholder",
    ]);
  });

  it("tells what the rows are about", () => {
    expect(guessEntity(["code", "name", "shortName", "kind"])).toBe("stakeholder");
    expect(guessEntity(["code", "kind", "title", "scope"])).toBe("item");
    expect(guessEntity(["id", "title", "publisher"])).toBe("source");
    expect(guessEntity(["group", "member", "role"])).toBe("membership");
    expect(guessEntity(["stakeholder", "item", "reason"])).toBe("not_applicable");
    expect(guessEntity(["anything"])).toBe("position");
  });
});

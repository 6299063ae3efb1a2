import { describe, expect, it } from "vitest";
import { editDistance, nearCodes } from "@/lib/domain/near-codes";

const KNOWN = [
  { code: "PAK", name: "Pakistan" },
  { code: "AFG", name: "Afghanistan under the Taliban" },
  { code: "AFG-REP", name: "Islamic Republic of Afghanistan" },
  { code: "USA", name: "United States" },
];
const near = (asked: string) => nearCodes(asked, KNOWN).map(({ code }) => code);

describe("near codes", () => {
  it("finds a code written in small letters, with letters swapped, or as a name", () => {
    expect(near("pak")[0]).toBe("PAK");
    expect(near("USE")[0]).toBe("USA");
    expect(near("pakistan")[0]).toBe("PAK");
    expect(near("PKA")[0]).toBe("PAK");
    expect(near("Pakstan")[0]).toBe("PAK");
  });

  it("offers each code that holds what was asked", () => {
    expect(near("afg")).toEqual(["AFG", "AFG-REP"]);
  });

  it("offers nothing for something far from everything, or for nothing", () => {
    expect(near("zzzzzzzz")).toEqual([]);
    expect(near("")).toEqual([]);
  });

  it("stays quick and quiet on very long text", () => {
    expect(near("x".repeat(100_000))).toEqual([]);
  });

  it("counts letters added, dropped, changed and swapped", () => {
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("pka", "pak")).toBe(1);
    expect(editDistance("same", "same")).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { nameSource } from "@/lib/format/source-line";
import { makeSource } from "../../support/holdings";

const source = makeSource("000", { authors: ["A. One", "B. Two"], title: "On sharing" });

describe("a source in small print", () => {
  it("has its authors and when it was written", () => {
    expect(nameSource(source)).toBe("A. One and B. Two, 1 Jun 2022");
    expect(nameSource({ ...source, authors: [] })).toBe("Unsigned, 1 Jun 2022");
  });
});

import { describe, expect, it } from "vitest";
import { citeSource, nameSource } from "@/lib/format/source-line";
import { makeSource } from "../../support/holdings";

const source = makeSource("000", { authors: ["A. One", "B. Two"], title: "On sharing" });
const place = { paragraph: 4, release: 2, address: "https://example.org/evidence/abc" };

describe("a source in small print", () => {
  it("has its authors and when it was written", () => {
    expect(nameSource(source)).toBe("A. One and B. Two, 1 Jun 2022");
    expect(nameSource({ ...source, authors: [] })).toBe("Unsigned, 1 Jun 2022");
  });
});

describe("a citation", () => {
  it("names authors, title, publisher, date, paragraph, release and address", () => {
    expect(citeSource(source, place)).toBe(
      "A. One and B. Two, “On sharing”, The Paper, 1 Jun 2022, para. 4. Coded in Common Ground, release 2, https://example.org/evidence/abc.",
    );
  });

  it("leaves out authors and paragraph where there are none", () => {
    expect(citeSource({ ...source, authors: [] }, { ...place, paragraph: null })).toBe(
      "“On sharing”, The Paper, 1 Jun 2022. Coded in Common Ground, release 2, https://example.org/evidence/abc.",
    );
  });
});

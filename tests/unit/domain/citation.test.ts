import { describe, expect, it } from "vitest";
import { buildEvidenceCitation, buildViewCitation, splitName } from "@/lib/domain/citation";
import { makeSource } from "../../support/holdings";

const citing = {
  address: "https://example.org/evidence/abcdefghij?release=2",
  release: { n: 2, publishedOn: "2026-11-22" },
  accessed: "2026-11-26",
};
const piece = { id: "abcdefghij", paragraph: 3, url: null };

describe("a person's name", () => {
  it("is split before the family name, particles included", () => {
    expect(splitName("Andrew Korybko")).toEqual({ given: "Andrew", family: "Korybko" });
    expect(splitName("Syed Ali Abbas")).toEqual({ given: "Syed Ali", family: "Abbas" });
    expect(splitName("Ursula von der Leyen")).toEqual({ given: "Ursula", family: "von der Leyen" });
  });

  it("is left whole when it is a body's or a single word", () => {
    for (const name of [
      "Ministry of Foreign Affairs",
      "TASS",
      "Breitbart, quoting an interview",
      "The Hindu",
    ])
      expect(splitName(name)).toEqual({ literal: name });
  });
});

describe("a citation of a view", () => {
  it("names the view, the data set, its release and day, the address and the day it was seen", () => {
    expect(buildViewCitation("The comparison:\r\nTY  - X", citing)).toMatchObject({
      kind: "dataset",
      title: "The comparison: TY - X",
      release: 2,
      url: citing.address,
      accessed: "2026-11-26",
      issued: { first: "2026-11-22", precision: "day" },
      coded: null,
    });
  });
});

describe("a citation of evidence", () => {
  it("is the source's own, and then says how and where it was coded", () => {
    const source = makeSource("000", { authors: ["Andrew Korybko"], url: "https://paper.example/a" });
    const citation = buildEvidenceCitation({ ...piece, source }, "Pakistan, border control: says", citing);
    expect(citation).toMatchObject({
      key: "Korybko-2022-abcdefghij",
      authors: [{ given: "Andrew", family: "Korybko" }],
      url: "https://paper.example/a",
      coded: { paragraph: 3, as: "Pakistan, border control: says", address: citing.address },
    });
  });

  it("never makes up an author, nor an address", () => {
    const source = makeSource("000", { authors: [], publisher: "TASS", url: null });
    expect(buildEvidenceCitation({ ...piece, source }, "x", citing)).toMatchObject({
      authors: [],
      url: null,
    });
  });

  it("prefers the address of the piece to that of the source, and keeps what is known of the date", () => {
    const source = makeSource("000", {
      written: { first: "2022-04-01", last: "2022-05-15" },
      writtenPrecision: "month",
      url: "https://paper.example/a",
    });
    const citation = buildEvidenceCitation({ ...piece, url: "https://paper.example/b", source }, "x", citing);
    expect(citation).toMatchObject({ url: "https://paper.example/b", issued: { precision: "month" } });
  });
});

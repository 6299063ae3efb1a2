import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SEARCH_LENGTH, parseReleasePin, parseSearchText, parseSort } from "@/lib/schemas/page-params";

describe("the release in the address", () => {
  it("pins a known release and stays silent without one", () => {
    expect(parseReleasePin({ release: "2" }, [1, 2])).toEqual({ pin: 2, notices: [] });
    expect(parseReleasePin({}, [1, 2])).toEqual({ pin: null, notices: [] });
  });

  it.each(["3", "0", "-1", "1.0", "01", "x", "1 OR 1=1", "9".repeat(400)])(
    "answers %s with a notice",
    (release) => {
      const { pin, notices } = parseReleasePin({ release }, [1, 2]);
      expect(pin).toBeNull();
      expect(notices).toHaveLength(1);
      expect(notices[0]?.length).toBeLessThan(200);
    },
  );
});

describe("the sort in the address", () => {
  const fallback = { id: "name", desc: false };

  it("takes a known column with a direction", () => {
    expect(parseSort({ sort: "own.desc" }, ["name", "own"], fallback).sort).toEqual({
      id: "own",
      desc: true,
    });
  });

  it.each(["own", "own.up", "none.asc", ".desc"])("answers %s with the fallback and a notice", (sort) => {
    const answer = parseSort({ sort }, ["name", "own"], fallback);
    expect(answer.sort).toEqual(fallback);
    expect(answer.notices).toHaveLength(1);
  });
});

describe("the search in the address", () => {
  it("becomes one line without control characters", () => {
    expect(parseSearchText({ q: " a\u0000\n  b " })).toEqual({ q: "a b", notices: [] });
    expect(parseSearchText({ q: ["first", "second"] }).q).toBe("first");
    expect(parseSearchText({}).q).toBe("");
  });

  it("is cut at its longest, with a notice, and never inside a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (text) => {
        const { q, notices } = parseSearchText({ q: text });
        expect([...q].length).toBeLessThanOrEqual(MAX_SEARCH_LENGTH);
        expect(q).not.toMatch(/\p{Cs}/u);
        expect(notices.length).toBeLessThanOrEqual(1);
      }),
    );
    expect(parseSearchText({ q: "x".repeat(201) }).notices).toHaveLength(1);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiRoutes, changeQuery, routes, withQuery } from "@/lib/routes";

const anyText = fc.string({ unit: "grapheme", maxLength: 30 });
const anyPairs = fc.uniqueArray(fc.tuple(anyText, anyText), { selector: ([name]) => name, maxLength: 6 });

describe("changing the parameters of an address", () => {
  it("changes nothing that it was not asked to change, whatever characters there are", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect([...new URLSearchParams(changeQuery(pairs, {}))]).toEqual(pairs);
      }),
    );
  });

  it("sets a value so that it reads back the same, in the place of the old one", () => {
    fc.assert(
      fc.property(anyPairs, anyText, anyText, (pairs, name, value) => {
        const changed = new URLSearchParams(changeQuery(pairs, { [name]: value }));
        expect(changed.get(name)).toBe(value === "" ? null : value);
        for (const [other, text] of pairs) if (other !== name) expect(changed.get(other)).toBe(text);
      }),
    );
  });

  it("undoes its own change", () => {
    fc.assert(
      fc.property(anyPairs, anyText, anyText, (pairs, name, value) => {
        fc.pre(pairs.every(([other]) => other !== name));
        const there = changeQuery(pairs, { [name]: value });
        expect(changeQuery(new URLSearchParams(there), { [name]: null })).toBe(changeQuery(pairs, {}));
      }),
    );
  });

  it("keeps commas, colons and the @ of a side readable", () => {
    expect(changeQuery([], { pick: "PAK,IND", at: "10:30" })).toBe("pick=PAK,IND&at=10:30");
    expect(routes.compare(["PAK@2021", "IND"], { release: 1 })).toBe("/compare?s=PAK@2021,IND&release=1");
    expect(routes.pair("PAK@2021-06", "A/B")).toBe("/pairs/PAK@2021-06/A%2FB");
  });

  it("takes a parameter out for null, undefined and the empty text", () => {
    const before: [string, string][] = [
      ["a", "1"],
      ["b", "2"],
    ];
    for (const gone of [null, undefined, ""]) expect(changeQuery(before, { a: gone })).toBe("b=2");
    expect(changeQuery(before, { a: 0 })).toBe("a=0&b=2");
  });
});

describe("internal links", () => {
  it("carry a pinned release along, and nothing for the latest", () => {
    expect(routes.comparison()).toBe("/");
    expect(routes.comparison(3)).toBe("/?release=3");
    expect(routes.stakeholder("AFG-REP", 3)).toBe("/stakeholders/AFG-REP?release=3");
    expect(routes.cell({ stakeholder: "PAK", item: "narcotics", kind: "threat" })).toBe(
      "/?kind=threat&cell=PAK.narcotics",
    );
    expect(routes.search("a&b", 2)).toBe("/search?q=a%26b&release=2");
    expect(routes.comparisonCsv("")).toBe("/comparison.csv");
  });

  it("cannot be led astray by a code", () => {
    expect(routes.stakeholder("../admin?x#y")).toBe("/stakeholders/..%2Fadmin%3Fx%23y");
    expect(routes.evidence("a/b")).toBe("/evidence/a%2Fb");
  });

  it("have no question mark without a question", () => {
    expect(withQuery("/data", { release: null, q: "" })).toBe("/data");
  });
});

describe("addresses of the API", () => {
  it("name a release, latest or by number, and can be pinned", () => {
    expect(apiRoutes.list(2, "positions", { stakeholder: "PAK,IND", q: null })).toBe(
      "/api/v1/releases/2/positions?stakeholder=PAK,IND",
    );
    expect(apiRoutes.one("latest", "evidence", "a/b")).toBe("/api/v1/releases/latest/evidence/a%2Fb");
    expect(apiRoutes.pair("PAK@2021-06", "IND", 2)).toBe("/api/v1/releases/2/pairs/PAK@2021-06/IND");
    expect(apiRoutes.pinned("/api/v1/releases/latest/items", 3)).toBe("/api/v1/releases/3/items");
    expect(apiRoutes.pinned("/api/v1/releases/1/items", 3)).toBe("/api/v1/releases/1/items");
    expect(apiRoutes.atLatest(["stakeholders", "A/B"], "?x=1")).toBe(
      "/api/v1/releases/latest/stakeholders/A%2FB?x=1",
    );
  });
});

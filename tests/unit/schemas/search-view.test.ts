import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { parseSearchView, searchQuery } from "@/lib/schemas/search-view";

const stakeholders = new Set(["PAK", "IND"]);

describe("a search in an address", () => {
  it("is read whole", () => {
    const params = {
      q: " border  fence ",
      kind: "mechanism",
      stakeholder: "PAK",
      basis: "official",
      year: "2024",
      page: "2",
      literal: "1",
    };
    expect(parseSearchView(params, stakeholders)).toEqual({
      view: {
        q: "border fence",
        filters: { kind: "mechanism", stakeholder: "PAK", basis: "official", sourceKind: null, year: "2024" },
        page: 2,
        isLiteral: true,
      },
      notices: [],
    });
  });

  it("is left without what is wrong, and says so", () => {
    const params = {
      q: "x",
      kind: "wish",
      stakeholder: "XXX",
      basis: "<b>",
      sourceKind: "blog",
      year: "24",
      page: "-1",
    };
    const { view, notices } = parseSearchView(params, stakeholders);
    expect(Object.values(view.filters)).toEqual([null, null, null, null, null]);
    expect(view.page).toBe(1);
    expect(notices).toHaveLength(6);
    expect(notices.join(" ")).toContain("“stakeholder=XXX”");
  });
});

describe("a link within a search", () => {
  const { view } = parseSearchView({ q: "border", kind: "threat", page: "3" }, stakeholders);
  const link = (changes: Parameters<typeof searchQuery>[1]) =>
    routes.search(view.q, 2, searchQuery(view, changes));

  it("keeps the other choices and the release, and begins again at the first page", () => {
    expect(link({ basis: "official" })).toBe("/search?q=border&kind=threat&basis=official&release=2");
    expect(link({ kind: null })).toBe("/search?q=border&release=2");
  });

  it("turns the page and keeps the choices", () => {
    expect(link({ page: 4 })).toBe("/search?q=border&kind=threat&page=4&release=2");
    expect(link({ page: null })).toBe("/search?q=border&kind=threat&release=2");
  });
});

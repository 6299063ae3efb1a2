import { describe, expect, it } from "vitest";
import { suggestionGroups } from "@/components/search/suggestion-groups";
import { TOOL_GROUPS } from "@/components/workbench/tools";
import { routes } from "@/lib/routes";

const releases = [
  { n: 2, title: "The official record", note: null, publishedOn: "2026-11-26" },
  { n: 1, title: "Five documents", note: null, publishedOn: "2026-11-22" },
];
const suggest = (typed: string, pin: number | null = null) =>
  suggestionGroups({ typed, results: null, names: new Map(), releases, pin });
const hrefs = (groups: ReturnType<typeof suggest>) =>
  groups.flatMap(({ items }) => items.map(({ href }) => href));

describe("the workbench's tools", () => {
  it("stand in its list once each", () => {
    const homes = TOOL_GROUPS.flatMap(({ tools }) => tools.map(({ hrefAt }) => hrefAt(null)));
    expect(homes).toEqual([...new Set(homes)]);
    const ids = TOOL_GROUPS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("before anything is typed", () => {
  it("every page and release is offered, once, at the release in view", () => {
    const offered = hrefs(suggest("", 1));
    const tools = TOOL_GROUPS.flatMap((group) => group.tools).map(({ hrefAt }) => hrefAt(1));
    const rooms = [routes.stakeholders(1), routes.items(1), routes.sources(1), routes.method(1)];
    expect(offered).toEqual(expect.arrayContaining([...tools, ...rooms]));
    expect(offered).toContain("/?release=2");
    const [pages] = suggest("", 1);
    expect(hrefs(pages ? [pages] : [])).toEqual([...new Set(hrefs(pages ? [pages] : []))]);
  });
});

describe("what is typed", () => {
  it("means a page by the beginnings of its words, and only else by what it is about", () => {
    expect(hrefs(suggest("stake"))).toEqual([routes.stakeholders()]);
    expect(hrefs(suggest("obstacles"))).toContain(routes.items());
    expect(suggest("qqqq")).toEqual([]);
  });

  it("means a release by its number", () => {
    expect(hrefs(suggest("release 1"))).toEqual([routes.comparison(1)]);
  });
});

import { describe, expect, it } from "vitest";
import { parseComparisonView, sortKeyOf } from "@/lib/schemas/comparison-view";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

const KNOWN = {
  stakeholders: new Set(["PAK", "IND", "SCO", "CSTO"]),
  groups: new Set(["SCO", "CSTO"]),
  items: new Set(["intelligence-sharing", "narcotics"]),
  sources: new Set(["000", "001"]),
  releases: new Set([2, 1]),
};
const parse = (params: RawSearchParams) => parseComparisonView(params, KNOWN);
const DEFAULTS = parse({}).view;

describe("a view in the address", () => {
  it("is the default view, with nothing to notice, when nothing is asked for", () => {
    expect(parse({})).toEqual({
      view: {
        release: null,
        kind: "mechanism",
        by: "stakeholder",
        who: "all",
        group: null,
        pick: [],
        layers: ["official", "conduct", "analyst"],
        sources: [],
        asOf: null,
        applyToMembers: false,
        unread: false,
        q: "",
        sort: [],
        hide: [],
        order: [],
        page: 1,
        cell: null,
      },
      notices: [],
    });
    const empty = {
      release: "",
      kind: "",
      by: "",
      who: "",
      group: "",
      pick: "",
      layers: "",
      asOf: "",
      q: "",
    };
    expect(parse(empty)).toEqual(parse({}));
    expect(parse({ utm_source: "letter" })).toEqual(parse({}));
  });

  it("says so when a name is no setting of the table, or no layer was left", () => {
    expect(parse({ unheard: "of" })).toEqual({
      view: DEFAULTS,
      notices: [expect.stringContaining("“unheard”")],
    });
    expect(parse({ layers: "none" })).toEqual({
      view: DEFAULTS,
      notices: [expect.stringContaining("No layer")],
    });
  });

  it("is read whole when everything is asked for", () => {
    const { view, notices } = parse({
      release: "1",
      kind: "threat",
      by: "item",
      who: "states",
      group: "SCO",
      pick: "PAK,IND",
      layers: "analyst,official",
      source: "001",
      asOf: "2022-05-01",
      members: "apply",
      unread: "show",
      q: " pak ",
      sort: "narcotics.desc,name.asc",
      hide: "positions,PAK",
      order: "narcotics",
      page: "2",
      cell: "PAK.narcotics",
    });
    expect(notices).toEqual([]);
    expect(view).toEqual({
      release: 1,
      kind: "threat",
      by: "item",
      who: "states",
      group: "SCO",
      pick: ["PAK", "IND"],
      layers: ["official", "analyst"],
      sources: ["001"],
      asOf: "2022-05-01",
      applyToMembers: true,
      unread: true,
      q: "pak",
      sort: [
        { id: "narcotics", desc: true },
        { id: "name", desc: false },
      ],
      hide: ["positions", "PAK"],
      order: ["narcotics"],
      page: 2,
      cell: { stakeholder: "PAK", item: "narcotics" },
    });
  });

  it("takes lists from a form's checkboxes as well as from a link, each code once", () => {
    expect(parse({ pick: ["PAK", "IND,PAK", ""] }).view.pick).toEqual(["PAK", "IND"]);
    expect(parse({ layers: ["official", "conduct"] }).view.layers).toEqual(["official", "conduct"]);
  });
});

describe("a wrong parameter", () => {
  it.each([
    ["release", "3", "there is 1, 2"],
    ["release", "01", "there is 1, 2"],
    ["release", "0x1", "there is 1, 2"],
    ["release", "1.0", "there is 1, 2"],
    ["release", " 1", "there is 1, 2"],
    ["release", "latest", "there is 1, 2"],
    ["kind", "mechanisms", "mechanism, threat, interest, obstacle"],
    ["by", "name", "stakeholder or item"],
    ["who", "nobody", "all, states or groups"],
    ["asOf", "2023-02-29", "YYYY-MM-DD"],
    ["asOf", "2023-02", "YYYY-MM-DD"],
    ["members", "1", "apply"],
    ["unread", "true", "show"],
    ["layers", "rumour", "official, conduct, analyst"],
    ["group", "NATO", "no group with members we know"],
    ["group", "PAK", "no group with members we know"],
    ["pick", "XXX", "no stakeholder we know"],
    ["source", "999", "no source we know"],
    ["sort", "narcotics", "no column we know"],
    ["sort", "narcotics.down", "no column we know"],
    ["hide", "colour", "no column we know"],
    ["order", "colour", "no column we know"],
    ["page", "0", "1 or more"],
    ["page", "1.5", "whole"],
    ["page", "last", "a number"],
    ["cell", "PAK.unknown", "no cell we know"],
    ["cell", "PAK.narcotics.more", "no cell we know"],
  ])("%s=%s is left out with a notice that says what is possible", (name, value, hint) => {
    const { view, notices } = parse({ [name]: value });
    expect(view).toEqual(DEFAULTS);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`${value}”`);
    expect(notices[0]).toContain(`“${name}`);
    expect(notices[0]).toContain(hint);
  });

  it("does not take the right ones beside it along", () => {
    const { view, notices } = parse({ pick: "PAK,XXX", layers: "official,rumour", sort: "name.asc,zzz.asc" });
    expect(view).toMatchObject({ pick: ["PAK"], layers: ["official"], sort: [{ id: "name", desc: false }] });
    expect(notices).toHaveLength(3);
  });

  it("asking for two groups gets the first, and is told so", () => {
    const { view, notices } = parse({ group: "SCO,CSTO" });
    expect(view.group).toBe("SCO");
    expect(notices).toHaveLength(1);
  });

  it("is quoted at no more than sixty characters", () => {
    const [notice] = parse({ kind: "x".repeat(5000) }).notices;
    expect(notice?.length).toBeLessThan(250);
    expect(notice).toContain("…");
  });
});

describe("parts of a view", () => {
  it("read a sort key's column and direction", () => {
    expect(sortKeyOf("own.desc")).toEqual({ id: "own", desc: true });
    expect(sortKeyOf("own.asc")).toEqual({ id: "own", desc: false });
  });

  it("take the first of a repeated parameter", () => {
    expect(firstOf(["a", "b"])).toBe("a");
    expect(firstOf("a")).toBe("a");
    expect(firstOf([])).toBeUndefined();
  });
});

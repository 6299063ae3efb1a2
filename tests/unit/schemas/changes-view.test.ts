import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASES } from "@/lib/domain/vocabulary";
import { type KnownToChanges, parseChangesView } from "@/lib/schemas/changes-view";

const KNOWN: KnownToChanges = {
  releases: [3, 2, 1],
  release: 3,
  stakeholders: new Set(["PAK", "IND"]),
  items: new Set(["intelligence-sharing"]),
  days: ["2018-07-20", "2024-04-22"],
  today: "2026-11-26",
};
const parse = (params: Record<string, string | string[]>, known: Partial<KnownToChanges> = {}) =>
  parseChangesView(params, { ...KNOWN, ...known });
const between = (params: Record<string, string>, known: Partial<KnownToChanges> = {}) =>
  parse(params, known).view.between;

describe("what to compare", () => {
  it("is two releases or two days, as the address says", () => {
    expect(between({ from: "1", to: "3" })).toEqual({ by: "release", from: 1, to: 3 });
    expect(between({ from: "2021-08-01", to: "2024-04-01" })).toEqual({
      by: "day",
      from: "2021-08-01",
      to: "2024-04-01",
    });
  });

  it("is the release in view and the one before it when the address names neither", () => {
    expect(between({})).toEqual({ by: "release", from: 2, to: 3 });
    expect(between({}, { release: 2 })).toEqual({ by: "release", from: 1, to: 2 });
  });

  it("is the last year in which anything was said when there is no earlier release", () => {
    const lone = { by: "day", from: "2023-04-22", to: "2024-04-22" };
    expect(between({}, { release: 1 })).toEqual(lone);
    expect(between({}, { releases: [1], release: 1 })).toEqual(lone);
    expect(between({}, { releases: [1], release: 1, days: [] })).toMatchObject({ to: "2026-11-26" });
  });

  it("fills in a missing end: the release in view or the one before, today or a year before", () => {
    expect(between({ from: "1" })).toEqual({ by: "release", from: 1, to: 3 });
    expect(between({ to: "2" })).toEqual({ by: "release", from: 1, to: 2 });
    expect(between({ from: "2021-08-01" })).toEqual({ by: "day", from: "2021-08-01", to: "2026-11-26" });
    expect(between({ to: "2024-02-29" })).toEqual({ by: "day", from: "2023-02-28", to: "2024-02-29" });
  });

  it("says so when there is no release before the one named", () => {
    const { view, notices } = parse({ to: "1" });
    expect(view.between.by).toBe("day");
    expect(notices).toEqual(["There is no release before release 1 to compare it with."]);
  });

  it("puts the earlier first and says so", () => {
    expect(parse({ from: "3", to: "1" })).toMatchObject({
      view: { between: { by: "release", from: 1, to: 3 } },
      notices: [expect.stringContaining("“from” came after “to”")],
    });
    expect(between({ from: "2024-01-01", to: "2020-01-01" })).toMatchObject({ from: "2020-01-01" });
  });

  it.each([
    [{ from: "1", to: "99" }, /“to=99”.*neither a release \(there is 1, 2, 3\) nor a real day/],
    [{ from: "2021-02-30", to: "2024-01-01" }, /“from=2021-02-30”/],
    [{ from: "01" }, /“from=01”/],
    [{ from: "1", to: "2024-01-01" }, /two releases or two days, not one of each/],
    [{ page: "none" }, /“page=none”/],
    [{ stakeholder: "XXX" }, /“XXX” under “stakeholder”/],
    [{ item: "nothing" }, /“nothing” under “item”/],
    [{ kind: "wish" }, /“kind=wish”.*none of mechanism/],
    [{ cause: "mood" }, /“cause=mood”.*none of new-statement/],
    [{ layers: "gossip" }, /“gossip” under “layers”/],
    [{ from: "2021-01-01", cause: "recoded" }, /Between two days every change is a new statement/],
  ])("answers %o with a notice and something to show", (params, notice) => {
    const { view, notices } = parse(params as Record<string, string>);
    expect(notices.join("\n")).toMatch(notice);
    expect(view.between.from <= view.between.to).toBe(true);
  });
});

describe("the rest of a view", () => {
  it("is everything when nothing is named", () => {
    expect(parse({}).view).toMatchObject({
      ...{ stakeholders: [], item: null, kind: null, layers: BASES, cause: null, page: 1 },
    });
  });

  it("reads what is named", () => {
    const { view, notices } = parse({
      stakeholder: ["PAK", "IND"],
      item: "intelligence-sharing",
      kind: "mechanism",
      layers: "official,conduct",
      cause: "recoded",
      page: "2",
    });
    expect(notices).toEqual([]);
    expect(view).toMatchObject({
      stakeholders: ["PAK", "IND"],
      item: "intelligence-sharing",
      kind: "mechanism",
      layers: ["official", "conduct"],
      cause: "recoded",
      page: 2,
    });
  });

  it("stands whatever an address holds: never an exception, ends in order, a notice for each wrong end", () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.constantFrom("1", "2", "3", "99", "2021-08-01", "2024-13-01", "-1", "1e3"),
    );
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (from, to, other) => {
        const { view, notices } = parse({ from, to, page: other, cause: other, stakeholder: other });
        expect(view.between.from <= view.between.to).toBe(true);
        if (from !== "" && !/^[123]$|^\d{4}-\d{2}-\d{2}$/.test(from))
          expect(notices.join()).toContain("from");
      }),
    );
  });
});

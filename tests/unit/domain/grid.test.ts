import { describe, expect, it } from "vitest";
import { buildGrid } from "@/lib/domain/grid";
import { lookAt, makeHoldings, makePosition, WORLD } from "../../support/holdings";

const CHOICE = {
  by: "stakeholder" as const,
  who: "all" as const,
  group: null,
  pick: [],
  unread: false,
  asOf: "2026-01-01",
};

const holdings = makeHoldings([
  makePosition({ stakeholder: "PAK" }),
  makePosition({ stakeholder: "PAK", item: "joint-operations", basis: "analyst", value: "called-on" }),
  makePosition({ stakeholder: "SCO", basis: "conduct", value: "practises" }),
]);

const gridOf = (choice: Partial<Parameters<typeof buildGrid>[2]> = {}) =>
  buildGrid(lookAt(holdings), WORLD.memberships, { ...CHOICE, ...choice });
const idsOf = (choice: Partial<Parameters<typeof buildGrid>[2]>) => gridOf(choice).rows.map(({ id }) => id);

describe("the grid by stakeholder", () => {
  it("puts states by name first and organisations and groups after them", () => {
    expect(idsOf({})).toEqual(["AFG", "AFG-REP", "IND", "PAK", "USA", "REGION", "SCO"]);
  });

  it("leaves out whom nobody has read for, and says how many", () => {
    expect(gridOf().unreadLeftOut).toBe(1);
    expect(idsOf({ unread: true })).toContain("KGZ");
    expect(gridOf({ unread: true }).unreadLeftOut).toBe(0);
  });

  it("shows a stakeholder picked by name even if nobody has read for it", () => {
    expect(idsOf({ pick: ["KGZ", "PAK"] })).toEqual(["KGZ", "PAK"]);
  });

  it("does not take a declared silence for a reading", () => {
    const notApplicable = [
      { stakeholder: "KGZ", item: "joint-operations", reason: "No army", from: null, to: null },
    ];
    const matrix = lookAt(makeHoldings([], { notApplicable }));
    expect(buildGrid(matrix, [], CHOICE).rows.map(({ id }) => id)).not.toContain("KGZ");
  });

  it("narrows to states, to groups, or to whoever belongs to a group on the day, observers included", () => {
    expect(idsOf({ who: "states" })).toEqual(["AFG", "AFG-REP", "IND", "PAK", "USA"]);
    expect(idsOf({ who: "groups" })).toEqual(["REGION", "SCO"]);
    expect(idsOf({ group: "SCO" })).toEqual(["AFG-REP", "PAK"]);
    expect(idsOf({ group: "SCO", asOf: "2023-12-31" })).toEqual(["AFG-REP", "IND", "PAK"]);
    expect(idsOf({ group: "SCO", who: "groups" })).toEqual([]);
  });

  it("counts each row's positions and own words; silence adds nothing", () => {
    const counts = Object.fromEntries(gridOf().rows.map((row) => [row.id, [row.positions, row.official]]));
    expect(counts).toMatchObject({ PAK: [2, 1], SCO: [1, 0], IND: [0, 0] });
  });

  it("counts a position once: two papers on one speech are one", () => {
    const speech = { stakeholder: "PAK", on: "2022-05-03", by: "A Speaker" };
    const reports = ["whole", "part"].map((source) => makePosition({ ...speech, source }));
    const grid = buildGrid(lookAt(makeHoldings(reports)), [], CHOICE);
    expect(grid.rows.find(({ id }) => id === "PAK")?.positions).toBe(1);
  });

  it("marks a government that ended with its last day", () => {
    const ended = gridOf().rows.map(({ id, ended }) => [id, ended]);
    expect(ended).toContainEqual(["AFG-REP", "2021-08-14"]);
    expect(ended).toContainEqual(["AFG", null]);
  });
});

describe("the grid by item", () => {
  it("has the items as rows in their order and the stakeholders as columns", () => {
    const grid = gridOf({ by: "item" });
    expect(grid.rows.map(({ id }) => id)).toEqual([
      "intelligence-sharing",
      "joint-operations",
      "engaging-taliban",
    ]);
    expect(grid.columns.map(({ id }) => id)).toEqual(gridOf().rows.map(({ id }) => id));
    expect(grid.rows.map(({ positions, official }) => [positions, official])).toEqual([
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it("keeps every cell of the grid by stakeholder, turned round", () => {
    const [straight, turned] = [gridOf({ unread: true }), gridOf({ by: "item", unread: true })];
    for (const [r, row] of straight.rows.entries()) {
      for (const [c, cell] of row.cells.entries()) expect(turned.rows[c]?.cells[r]).toEqual(cell);
    }
    expect(turned.rows).toHaveLength(straight.columns.length);
  });
});

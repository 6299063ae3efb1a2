import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeGrid } from "@/components/matrix/arranged-rows";
import { buildGrid } from "@/lib/domain/grid";
import { anyPositions } from "../../support/arbitrary-holdings";
import { lookAt, makeHoldings, makePosition, WORLD } from "../../support/holdings";

const holdings = makeHoldings([
  makePosition({ stakeholder: "PAK", value: "supports" }),
  makePosition({ stakeholder: "PAK", item: "joint-operations", basis: "conduct", value: "practises" }),
  makePosition({ stakeholder: "IND", value: "opposes" }),
  makePosition({ stakeholder: "AFG", basis: "analyst", value: "called-on" }),
  makePosition({ stakeholder: "AFG-REP", value: "supports", on: "2020" }),
  makePosition({ stakeholder: "SCO", value: "supports" }),
]);

const CHOICE = { who: "all" as const, group: null, pick: [], unread: false, asOf: "2026-01-01" };
const gridBy = (by: "stakeholder" | "item", choice: Partial<typeof CHOICE> = {}) =>
  buildGrid(lookAt(holdings), WORLD.memberships, { ...CHOICE, ...choice, by });

type View = Parameters<typeof arrangeGrid>[1];
const arrange = (view: Partial<View> = {}, by: "stakeholder" | "item" = "stakeholder") =>
  arrangeGrid(gridBy(by), { sort: [], hide: [], order: [], q: "", ...view });
const rowsOf = (view: Partial<View> = {}, by?: "stakeholder" | "item") =>
  arrange(view, by).rows.map(({ id }) => id);
const columnsOf = (view: Partial<View> = {}) => arrange(view).columns.map(({ id }) => id);
const sort = (id: string, desc: boolean) => ({ sort: [{ id, desc }] });

describe("sorting by a column", () => {
  it("puts silence last in both directions", () => {
    const down = rowsOf(sort("intelligence-sharing", true));
    const up = rowsOf(sort("intelligence-sharing", false));
    expect(down).toEqual(["AFG-REP", "PAK", "AFG", "IND", "USA", "SCO", "REGION"]);
    expect(up).toEqual(["IND", "AFG", "AFG-REP", "PAK", "USA", "SCO", "REGION"]);
  });

  it("puts silence last when the items are the rows, too", () => {
    expect(rowsOf(sort("PAK", true), "item").at(-1)).toBe("engaging-taliban");
    expect(rowsOf(sort("PAK", false), "item").at(-1)).toBe("engaging-taliban");
    expect(rowsOf(sort("PAK", true), "item")).toHaveLength(3);
  });

  it("sorts by share of own words with those on whom nothing is on record last, both ways", () => {
    expect(rowsOf(sort("own", true)).slice(0, 5)).toEqual(["IND", "PAK", "AFG", "AFG-REP", "USA"]);
    expect(rowsOf(sort("own", false)).slice(0, 5)).toEqual(["AFG", "AFG-REP", "PAK", "IND", "USA"]);
  });

  it("sorts by name and by number of positions", () => {
    expect(rowsOf(sort("name", true))).toEqual(["USA", "PAK", "IND", "AFG", "AFG-REP", "SCO", "REGION"]);
    expect(rowsOf(sort("positions", false))[0]).toBe("USA");
  });

  it("sorts by several columns in the order given", () => {
    const keys = [
      { id: "positions", desc: true },
      { id: "name", desc: true },
    ];
    expect(rowsOf({ sort: keys })).toEqual(["PAK", "IND", "AFG", "AFG-REP", "USA", "SCO", "REGION"]);
  });

  it("starts with the most positions and names in order", () => {
    expect(rowsOf()).toEqual(["PAK", "AFG", "AFG-REP", "IND", "USA", "SCO", "REGION"]);
  });

  it("does not fall over a column that this table does not have", () => {
    expect(rowsOf(sort("PAK", true))).toHaveLength(7);
  });
});

describe("sections", () => {
  it("keep states before groups however the rows are sorted", () => {
    for (const id of ["name", "positions", "own", "intelligence-sharing"]) {
      for (const desc of [true, false]) {
        const rows = rowsOf(sort(id, desc));
        expect(rows.slice(-2).sort()).toEqual(["REGION", "SCO"]);
      }
    }
  });

  it("keep the former government right under the one that followed it, unless sorted by a column of cells", () => {
    for (const id of ["name", "positions", "own"]) {
      for (const desc of [true, false]) {
        const rows = rowsOf(sort(id, desc));
        expect(rows.indexOf("AFG-REP")).toBe(rows.indexOf("AFG") + 1);
      }
    }
  });

  it("let a silent government fall to the end away from its predecessor, for there silence comes last", () => {
    const silent = makeHoldings(holdings.positions.filter(({ stakeholder }) => stakeholder !== "AFG"));
    const grid = buildGrid(lookAt(silent), WORLD.memberships, { ...CHOICE, by: "stakeholder" });
    for (const desc of [true, false]) {
      const view = { ...sort("intelligence-sharing", desc), hide: [], order: [], q: "" };
      const states = arrangeGrid(grid, view).rows.slice(0, -2);
      const stated = states.map(({ cells }) => cells[0]?.status === "stated");
      expect(stated).toEqual([true, true, true, false, false]);
    }
  });

  it("keep a former government on its own when its successor is filtered away", () => {
    const view = { sort: [], hide: [], order: [], q: "AFG-REP" };
    expect(arrangeGrid(gridBy("stakeholder"), view).rows.map(({ id }) => id)).toEqual(["AFG-REP"]);
  });
});

describe("the text filter", () => {
  it("looks at codes and names, capitals or not, and at nothing in the cells", () => {
    expect(rowsOf({ q: "pak" })).toEqual(["PAK"]);
    expect(rowsOf({ q: "in full" })).toHaveLength(7);
    expect(rowsOf({ q: "supports" })).toEqual([]);
    expect(rowsOf({ q: "intelligence" }, "item")).toEqual(["intelligence-sharing"]);
  });
});

describe("hiding and ordering columns", () => {
  it("keep each column tied to its own cells", () => {
    const { columns, rows } = arrange({ order: ["engaging-taliban", "joint-operations"], hide: [] });
    expect(columns.map(({ id }) => id)).toEqual([
      "engaging-taliban",
      "joint-operations",
      "intelligence-sharing",
    ]);
    const pak = rows.find(({ id }) => id === "PAK");
    const statuses = columns.map(({ index }) => pak?.cells[index]?.status);
    expect(statuses).toEqual(["searched", "stated", "stated"]);
  });

  it("leave out what is hidden and ignore what is not in the table", () => {
    expect(columnsOf({ hide: ["joint-operations", "narcotics"] })).toEqual([
      "intelligence-sharing",
      "engaging-taliban",
    ]);
    expect(columnsOf({ order: ["narcotics", "joint-operations"] })[0]).toBe("joint-operations");
  });
});

describe("whatever is on record and however it is sorted", () => {
  it("every row stands in the table exactly once, and among states silence comes last", () => {
    const anyView = fc.record({
      column: fc.constantFrom("name", "own", "intelligence-sharing"),
      desc: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPositions, anyView, (positions, { column, desc }) => {
        const grid = buildGrid(lookAt(makeHoldings(positions)), [], { ...CHOICE, by: "stakeholder" });
        const { rows } = arrangeGrid(grid, { ...sort(column, desc), hide: [], order: [], q: "" });
        expect(rows.map(({ id }) => id).sort()).toEqual(grid.rows.map(({ id }) => id).sort());
        if (column !== "intelligence-sharing") return;
        const states = rows
          .filter(({ collective }) => !collective)
          .map(({ cells }) => cells[0]?.status === "stated");
        expect(states).toEqual([...states].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { itemsOfKind, stateRows } from "@/lib/domain/matrix";
import type { NotApplicable } from "@/lib/domain/position";
import {
  cellIn,
  lookAt,
  makeHoldings,
  makePosition,
  makeSource,
  statedIn,
  WORLD,
} from "../../support/holdings";

const ITEM = "intelligence-sharing";
const rowCodes = (matrix: ReturnType<typeof lookAt>) =>
  matrix.rows.map(({ stakeholder }) => stakeholder.code);

describe("the three silences", () => {
  const declared: NotApplicable = {
    stakeholder: "PAK",
    item: ITEM,
    reason: "It is the one",
    from: null,
    to: null,
  };

  it("are told apart: searched by its sources, unread without any, not applicable where declared", () => {
    const matrix = lookAt(makeHoldings([], { notApplicable: [{ ...declared, stakeholder: "IND" }] }));
    expect(cellIn(matrix, "USA", ITEM)).toEqual({
      status: "searched",
      sources: 1,
      inPart: 0,
      until: "2022-06-01",
      hidden: 0,
      via: [],
    });
    expect(cellIn(matrix, "KGZ", ITEM)).toEqual({ status: "unread", hidden: 0, via: [] });
    expect(cellIn(matrix, "IND", ITEM)).toEqual({ status: "not-applicable", reason: "It is the one" });
  });

  it("say how many sources were searched, how many in part only, and up to which day", () => {
    expect(cellIn(lookAt(makeHoldings([])), "PAK", ITEM)).toMatchObject({
      sources: 2,
      inPart: 1,
      until: "2024-03-31",
    });
  });

  it("do not take a source coded for somebody else as a search", () => {
    const sources = [makeSource("whole", { codedFor: ["IND"] })];
    expect(cellIn(lookAt(makeHoldings([], { sources })), "PAK", ITEM).status).toBe("unread");
  });

  it("do not take a source written later than the as-of day, or not chosen, as a search", () => {
    const holdings = makeHoldings([]);
    expect(cellIn(lookAt(holdings, { asOf: "2024-03-30" }), "PAK", ITEM)).toMatchObject({
      sources: 1,
      inPart: 0,
    });
    expect(cellIn(lookAt(holdings, { asOf: "2022-05-31" }), "PAK", ITEM).status).toBe("unread");
    expect(cellIn(lookAt(holdings, { sources: ["part"] }), "PAK", ITEM)).toMatchObject({
      sources: 1,
      inPart: 1,
    });
    expect(cellIn(lookAt(holdings, { sources: ["part"] }), "USA", ITEM).status).toBe("unread");
  });

  it("are not applicable only within the dates declared", () => {
    const holdings = makeHoldings([], { notApplicable: [{ ...declared, from: "2020", to: "2021-06" }] });
    const statusAt = (asOf: string) => cellIn(lookAt(holdings, { asOf }), "PAK", ITEM).status;
    expect(statusAt("2019-12-31")).toBe("unread");
    expect(statusAt("2020-01-01")).toBe("not-applicable");
    expect(statusAt("2021-06-30")).toBe("not-applicable");
    expect(statusAt("2021-07-01")).toBe("unread");
    expect(statusAt("2025-01-01")).toBe("searched");
  });

  it("never cover up what was said: a position on record shows in spite of a declaration", () => {
    const holdings = makeHoldings([makePosition({ stakeholder: "PAK" })], { notApplicable: [declared] });
    expect(cellIn(lookAt(holdings), "PAK", ITEM).status).toBe("stated");
    expect(cellIn(lookAt(holdings, { layers: ["conduct"] }), "PAK", ITEM)).toMatchObject({
      status: "searched",
      hidden: 1,
    });
  });

  it("count the positions on layers that the reader switched off", () => {
    const holdings = makeHoldings([
      makePosition({ stakeholder: "PAK", basis: "analyst" }),
      makePosition({ stakeholder: "PAK", basis: "conduct", value: "practises" }),
      makePosition({ stakeholder: "KGZ", basis: "analyst" }),
    ]);
    const matrix = lookAt(holdings, { layers: ["official"] });
    expect(cellIn(matrix, "PAK", ITEM)).toMatchObject({ status: "searched", hidden: 2 });
    expect(cellIn(matrix, "KGZ", ITEM)).toEqual({ status: "unread", hidden: 1, via: [] });
  });
});

describe("as of a day", () => {
  it("cuts a position's later evidence, and the position once nothing is left of it", () => {
    const said = ["2020-05-01", "2023-05-01"].map((on) => makePosition({ on, source: on }));
    const holdings = makeHoldings(said);
    expect(statedIn(lookAt(holdings, { asOf: "2023-04-30" }), "PAK", ITEM)).toMatchObject({
      statements: 1,
      newest: "2020-05-01",
    });
    expect(statedIn(lookAt(holdings, { asOf: "2023-05-01" }), "PAK", ITEM).statements).toBe(2);
    expect(cellIn(lookAt(holdings, { asOf: "2020-04-30" }), "PAK", ITEM).status).toBe("unread");
  });

  it("counts a month or a year from its last day", () => {
    const holdings = makeHoldings([
      makePosition({ on: "2021-06" }),
      makePosition({ stakeholder: "IND", on: "2021" }),
    ]);
    const statusAt = (code: string, asOf: string) => cellIn(lookAt(holdings, { asOf }), code, ITEM).status;
    expect(statusAt("PAK", "2021-06-29")).toBe("unread");
    expect(statusAt("PAK", "2021-06-30")).toBe("stated");
    expect(statusAt("IND", "2021-12-30")).toBe("unread");
    expect(statusAt("IND", "2021-12-31")).toBe("stated");
  });

  it("gives back the earlier word of one who changed its mind later", () => {
    const holdings = makeHoldings([
      makePosition({ value: "opposes", on: "2019-01-01" }),
      makePosition({ value: "supports", on: "2022-01-01" }),
    ]);
    expect(statedIn(lookAt(holdings, { asOf: "2021-12-31" }), "PAK", ITEM).says?.value).toBe("opposes");
    expect(statedIn(lookAt(holdings, { asOf: "2022-01-01" }), "PAK", ITEM).says?.value).toBe("supports");
  });

  it("knows the Taliban authorities only from 15 August 2021, while the Republic stays on record", () => {
    const holdings = makeHoldings([makePosition({ stakeholder: "AFG-REP", on: "2020-01-01" })]);
    expect(rowCodes(lookAt(holdings, { asOf: "2021-08-14" }))).not.toContain("AFG");
    const after = lookAt(holdings, { asOf: "2021-08-15" });
    expect(rowCodes(after)).toContain("AFG");
    expect(statedIn(after, "AFG-REP", ITEM).says?.value).toBe("supports");
    expect(stateRows(after).map(({ stakeholder }) => stakeholder.code)).not.toContain("AFG-REP");
    const before = lookAt(holdings, { asOf: "2021-08-14" });
    expect(stateRows(before).map(({ stakeholder }) => stakeholder.code)).toContain("AFG-REP");
  });
});

describe("the matrix", () => {
  it("has one cell for every existing stakeholder and item of the kind, items in their reading order", () => {
    const matrix = lookAt(makeHoldings([]));
    expect(matrix.items.map(({ code }) => code)).toEqual([ITEM, "joint-operations", "engaging-taliban"]);
    expect(matrix.rows).toHaveLength(WORLD.stakeholders.length);
    for (const { cells } of matrix.rows) expect(cells).toHaveLength(3);
    expect(itemsOfKind(WORLD.items, "obstacle").map(({ code }) => code)).toEqual(["mutual-distrust"]);
  });

  it("keeps to the sources the reader chose", () => {
    const holdings = makeHoldings([
      makePosition({ source: "whole", value: "supports" }),
      makePosition({ source: "part", value: "opposes", on: "2024-01-01" }),
    ]);
    const cell = statedIn(lookAt(holdings, { sources: ["whole"] }), "PAK", ITEM);
    expect(cell).toMatchObject({ positions: 1, contested: false, says: { value: "supports" } });
  });

  it("counts as states no groups and nobody who was never read", () => {
    const states = stateRows(lookAt(makeHoldings([]))).map(({ stakeholder }) => stakeholder.code);
    expect(states).toEqual(["PAK", "IND", "USA", "AFG"]);
  });
});

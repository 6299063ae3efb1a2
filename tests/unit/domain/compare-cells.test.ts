import { describe, expect, it } from "vitest";
import { compareCells, shiftOf } from "@/lib/domain/compare-cells";
import type { Position } from "@/lib/domain/position";
import { BASES } from "@/lib/domain/vocabulary";
import { cellIn, EVERYTHING, lookAt, makeHoldings, makePosition } from "../../support/holdings";

const cellOf = (...positions: Position[]) =>
  cellIn(lookAt(makeHoldings(positions)), "PAK", "intelligence-sharing");
const says = (value: Position["value"], on = "2022-01-01") => makePosition({ value, on });
const does = (value: Position["value"]) => makePosition({ value, basis: "conduct" });
const saidOf = (value: Position["value"]) => makePosition({ value, basis: "analyst" });
const silent = cellOf();

describe("a cell's shift", () => {
  it.each([
    ["turned", cellOf(says("supports")), cellOf(says("supports"), says("opposes", "2023-01-01"))],
    ["turned", cellOf(saidOf("opposes")), cellOf(saidOf("opposes"), does("practises"))],
    ["value", cellOf(says("supports")), cellOf(says("conditional"))],
    ["layer", cellOf(saidOf("supports")), cellOf(saidOf("supports"), says("supports"))],
    ["layer", cellOf(saidOf("called-on")), cellOf(saidOf("called-on"), saidOf("supports"))],
    ["beside", cellOf(says("supports")), cellOf(says("supports"), does("practises"))],
    ["first", silent, cellOf(saidOf("called-on"))],
    ["first", null, cellOf(says("supports"))],
    ["gone", cellOf(says("supports")), silent],
  ] as const)("is “%s”", (shift, before, after) => {
    expect(shiftOf(before, after)).toBe(shift);
  });

  it("is none when more of the same is on record, or another silence", () => {
    expect(
      shiftOf(cellOf(says("supports")), cellOf(says("supports"), says("supports", "2023-01-01"))),
    ).toBeNull();
    expect(shiftOf(cellOf(does("practises")), cellOf(does("practises"), saidOf("opposes")))).toBeNull();
    expect(shiftOf(null, silent)).toBeNull();
    expect(shiftOf(silent, null)).toBeNull();
  });
});

describe("the cells of two records", () => {
  const at = (positions: Position[], lens = {}) => ({
    holdings: makeHoldings(positions),
    lens: { ...EVERYTHING, ...lens },
  });

  it("are told strongest shift first, over all kinds of item", () => {
    const shifts = compareCells(
      at([says("supports")]),
      at([
        says("supports"),
        says("opposes", "2023-01-01"),
        makePosition({ item: "narcotics", value: "primary" }),
      ]),
    );
    expect(shifts.map(({ shift, item }) => `${item.code} ${shift}`)).toEqual([
      "intelligence-sharing turned",
      "narcotics first",
    ]);
  });

  it("hold no stakeholder that did not exist on the day", () => {
    const said = [makePosition({ stakeholder: "AFG", on: "2021-09-01" })];
    const [shift] = compareCells(at(said, { asOf: "2021-01-01" }), at(said, { asOf: "2022-01-01" }));
    expect(shift).toMatchObject({ shift: "first", before: null, stakeholder: { code: "AFG" } });
  });

  it("are read on the reader's layers only", () => {
    const [before, after] = [at([]), at([saidOf("opposes")])];
    const own = BASES.filter((basis) => basis !== "analyst");
    const narrow = (record: ReturnType<typeof at>) => ({ ...record, lens: { ...record.lens, layers: own } });
    expect(compareCells(before, after)).toHaveLength(1);
    expect(compareCells(narrow(before), narrow(after))).toEqual([]);
  });
});

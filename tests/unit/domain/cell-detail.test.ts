import { describe, expect, it } from "vitest";
import { buildCellDetail, exhibitsOf } from "@/lib/domain/cell-detail";
import { cellIn, EVERYTHING, lookAt, makeEvidence, makeHoldings, makePosition } from "../../support/holdings";

const ITEM = "intelligence-sharing";
const holdings = makeHoldings([
  makePosition({ basis: "analyst", value: "called-on", on: "2024-01-01", source: "part" }),
  makePosition({ basis: "analyst", value: "opposes", on: "2019-01-01" }),
  makePosition({ basis: "conduct", value: "practises", on: "2023-01-01" }),
  makePosition({
    value: "supports",
    evidence: [
      makeEvidence({ on: "2020-01-01", paragraph: 9 }),
      makeEvidence({ on: "2022-01-01", paragraph: 5 }),
      makeEvidence({ on: "2022-01-01", paragraph: 2 }),
    ],
  }),
  makePosition({ stakeholder: "IND" }),
  makePosition({ item: "joint-operations" }),
]);
const open = (stakeholder: string, item = ITEM, lens = EVERYTHING) =>
  buildCellDetail(holdings, lens, { stakeholder, item });

describe("an opened cell", () => {
  it("is the cell of the matrix with all the evidence behind it and nothing else", () => {
    const detail = open("PAK");
    expect(detail?.cell).toEqual(cellIn(lookAt(holdings), "PAK", ITEM));
    expect(detail?.exhibits).toHaveLength(6);
    expect(new Set(detail?.exhibits.map(({ stakeholder, item }) => `${stakeholder} ${item}`))).toEqual(
      new Set([`PAK ${ITEM}`]),
    );
  });

  it("shows own words first, then deeds, then what is said of it, last what it is called on to do", () => {
    const order = open("PAK")?.exhibits.map(({ basis, value, span, paragraph }) => {
      return `${basis} ${value} ${span.last.slice(0, 4)} ${paragraph}`;
    });
    expect(order).toEqual([
      "official supports 2022 2",
      "official supports 2022 5",
      "official supports 2020 9",
      "conduct practises 2023 1",
      "analyst opposes 2019 1",
      "analyst called-on 2024 1",
    ]);
  });

  it("shows no evidence later than the as-of day and none of hidden layers", () => {
    expect(open("PAK", ITEM, { ...EVERYTHING, asOf: "2020-12-31" })?.exhibits).toHaveLength(2);
    const official = open("PAK", ITEM, { ...EVERYTHING, layers: ["official"] });
    expect(official?.exhibits.map(({ basis }) => basis)).toEqual(["official", "official", "official"]);
  });

  it("is null for codes that this release does not know", () => {
    expect(open("XXX")).toBeNull();
    expect(open("PAK", "no-such-item")).toBeNull();
  });

  it("holds nothing of an authority that had not begun on the as-of day", () => {
    const early = makeHoldings([makePosition({ stakeholder: "AFG", on: "2020-01-01" })]);
    const detail = buildCellDetail(
      early,
      { ...EVERYTHING, asOf: "2021-08-14" },
      { stakeholder: "AFG", item: ITEM },
    );
    expect(detail?.cell.status).toBe("unread");
    expect(detail?.exhibits).toEqual([]);
  });
});

describe("exhibits", () => {
  it("carry their source, and a position citing a source that is not there is left out", () => {
    const positions = [makePosition({ source: "whole" }), makePosition({ source: "gone" })];
    const exhibits = exhibitsOf(positions, holdings.sources);
    expect(exhibits.map(({ source }) => source.title)).toEqual(["Title of whole"]);
  });
});

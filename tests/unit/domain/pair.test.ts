import { describe, expect, it } from "vitest";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair } from "@/lib/domain/pair";
import type { Position } from "@/lib/domain/position";
import { isSameSide, readSide, sideKey } from "@/lib/domain/side";
import { BASES, type Basis } from "@/lib/domain/vocabulary";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

function sideOf(positions: readonly Position[], key: string) {
  const [code = "", date = null] = key.split("@");
  const side = readSide(makeHoldings(positions), EVERYTHING, { code, date });
  if (!side) throw new Error(`No side ${key}.`);
  return side;
}

function pairOf(positions: readonly Position[], a = "PAK", b = "IND", layers: readonly Basis[] = OWN_LAYERS) {
  const holdings = makeHoldings(positions);
  return buildPair([sideOf(positions, a), sideOf(positions, b)], holdings.items, layers);
}

describe("a pair", () => {
  it("lists mechanisms of which both speak, most divergent first, and tells who speaks alone", () => {
    const pair = pairOf([
      makePosition({ stakeholder: "PAK", item: "intelligence-sharing", value: "supports" }),
      makePosition({
        stakeholder: "IND",
        item: "intelligence-sharing",
        value: "practises",
        basis: "conduct",
      }),
      makePosition({ stakeholder: "PAK", item: "joint-operations", value: "opposes" }),
      makePosition({ stakeholder: "IND", item: "joint-operations", value: "supports" }),
      makePosition({ stakeholder: "IND", item: "engaging-taliban", value: "opposes" }),
    ]);
    expect(pair.stances.map(({ item, closeness }) => [item.code, closeness])).toEqual([
      ["joint-operations", "opposed"],
      ["intelligence-sharing", "same"],
    ]);
    expect(pair.onlyB.map(({ code }) => code)).toEqual(["engaging-taliban"]);
    expect(pair.onlyA).toEqual([]);
  });

  it("lets words lead deeds, and tells of the gap between them on either side", () => {
    const pair = pairOf([
      makePosition({ stakeholder: "PAK", value: "opposes" }),
      makePosition({ stakeholder: "PAK", value: "practises", basis: "conduct" }),
      makePosition({ stakeholder: "IND", value: "supports" }),
    ]);
    expect(pair.stances[0]).toMatchObject({ a: { basis: "official", value: "opposes" }, distance: 2 });
    expect(pair.gaps).toMatchObject([{ item: { code: "intelligence-sharing" }, on: "a" }]);
  });

  it("lets an ascription stand in only where it is let in and there is no own word", () => {
    const positions = [
      makePosition({ stakeholder: "PAK", value: "opposes", basis: "analyst" }),
      makePosition({ stakeholder: "IND", value: "supports" }),
      makePosition({ stakeholder: "IND", value: "opposes", basis: "analyst" }),
    ];
    expect(pairOf(positions).stances).toEqual([]);
    expect(pairOf(positions, "PAK", "IND", BASES).stances).toMatchObject([
      { a: { basis: "analyst", value: "opposes" }, b: { basis: "official", value: "supports" } },
    ]);
  });

  it("finds what one is called on to do and the other is for; being called on is no word of one's own", () => {
    const positions = [
      makePosition({ stakeholder: "PAK", value: "called-on", basis: "analyst", by: "A Scholar" }),
      makePosition({ stakeholder: "IND", value: "conditional" }),
      makePosition({ stakeholder: "PAK", item: "joint-operations", value: "called-on", basis: "analyst" }),
      makePosition({ stakeholder: "IND", item: "joint-operations", value: "opposes" }),
    ];
    const { asks, stances } = pairOf(positions);
    expect(asks).toMatchObject([
      { of: "a", item: { code: "intelligence-sharing" }, answer: null, wantedAs: { value: "conditional" } },
    ]);
    expect(stances).toEqual([]);
  });

  it("shares threats and interests that both name, with the weight each gives", () => {
    const { threats, interests } = pairOf([
      makePosition({ stakeholder: "PAK", item: "iskp-general", value: "primary" }),
      makePosition({ stakeholder: "IND", item: "iskp-general", value: "mentioned", basis: "conduct" }),
      makePosition({ stakeholder: "PAK", item: "regional-stability", value: "significant" }),
    ]);
    expect(threats).toMatchObject([{ a: { value: "primary" }, b: { value: "mentioned" } }]);
    expect(interests).toEqual([]);
  });
});

describe("a side at a date", () => {
  const positions = [
    makePosition({ value: "opposes", on: "2021-03-01" }),
    makePosition({ value: "supports", on: "2022-05-01" }),
  ];

  it("is read up to the last day of its date, and can stand beside itself", () => {
    const [then, now] = [sideOf(positions, "PAK@2021"), sideOf(positions, "PAK")];
    expect(then.asOf).toBe("2021-12-31");
    expect(isSameSide(then, now)).toBe(false);
    expect(isSameSide(now, sideOf(positions, "PAK@2026-01-01"))).toBe(true);
    const [stance] = pairOf(positions, "PAK@2021", "PAK").stances;
    expect(stance).toMatchObject({ a: { value: "opposes" }, b: { value: "supports" }, distance: 2 });
    expect(sideKey({ code: "PAK", date: "2021" })).toBe("PAK@2021");
  });

  it("has not come into being before its first day, and is silent before any source", () => {
    expect(sideOf(positions, "AFG@2020").exists).toBe(false);
    expect(sideOf(positions, "PAK@1999")).toMatchObject({ exists: true, sources: 0 });
    expect(pairOf(positions, "PAK@1999", "PAK").agreement.shared).toBe(0);
  });

  it("is nobody when the code is unknown", () => {
    expect(readSide(makeHoldings([]), EVERYTHING, { code: "XXX", date: null })).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStatedCell, sortRank } from "@/lib/domain/cell";
import { makePosition, type PositionFields } from "../../support/holdings";

const rank = (...positions: PositionFields[]) =>
  sortRank(buildStatedCell(positions.map(makePosition))) ?? Number.NaN;
const called = { basis: "analyst", value: "called-on" } as const;

describe("the number a column is sorted by", () => {
  it("is none for each of the three silences: silence is never a zero", () => {
    expect(sortRank({ status: "not-applicable", reason: "So" })).toBeUndefined();
    expect(sortRank({ status: "unread", hidden: 3, via: [] })).toBeUndefined();
    const searched = { status: "searched", sources: 1, inPart: 0, until: "2022-01-01", hidden: 0 } as const;
    expect(
      sortRank({ ...searched, via: [{ group: "SCO", name: "SCO", basis: "official", value: "supports" }] }),
    ).toBeUndefined();
  });

  it("puts stances from own support down to own refusal, with what is ascribed between", () => {
    const ladder = [
      rank({ value: "supports" }),
      rank({ basis: "conduct", value: "practises" }),
      rank({ value: "conditional" }),
      rank({ basis: "analyst", value: "supports" }),
      rank(called),
      rank({ basis: "analyst", value: "opposes" }),
      rank({ basis: "conduct", value: "opposes" }),
      rank({ value: "opposes" }),
    ];
    expect(ladder).toEqual([...ladder].sort((a, b) => b - a));
    expect(new Set(ladder).size).toBe(ladder.length);
  });

  it("goes by level for threats, own words before deeds, and everything own before everything ascribed", () => {
    const levels = ["primary", "significant", "mentioned"] as const;
    const of = (value: (typeof levels)[number], basis: "official" | "conduct" | "analyst") =>
      rank({ item: "narcotics", value, basis });
    const own = levels.flatMap((value) => [of(value, "official"), of(value, "conduct")]);
    const ladder = [...own, ...levels.map((value) => of(value, "analyst"))];
    expect(ladder).toEqual([...ladder].sort((a, b) => b - a));
    expect(new Set(ladder).size).toBe(ladder.length);
  });

  it("takes the stronger of words and deeds for a threat, while own words lead a stance", () => {
    const threat = { item: "narcotics", value: "mentioned" } as const;
    const acted = { item: "narcotics", value: "primary", basis: "conduct" } as const;
    expect(rank(threat, acted)).toBeGreaterThan(rank({ ...threat, value: "significant" }));
    expect(rank({ value: "opposes" }, { basis: "conduct", value: "practises" })).toBeLessThan(rank(called));
  });

  it("goes by own words where there are any, whatever others say", () => {
    expect(rank({ value: "opposes" }, { basis: "analyst", value: "supports" }, called)).toBeLessThan(
      rank({ basis: "conduct", value: "opposes" }),
    );
  });

  it("breaks ties by the number of statements and of callers, without ever leaving its step", () => {
    const many = (count: number, fields: PositionFields) =>
      Array.from({ length: count }, (_, index) => ({ ...fields, by: `Speaker ${index}` }));
    expect(rank(...many(3, { value: "opposes" }))).toBeGreaterThan(rank({ value: "opposes" }));
    expect(rank(...many(500, { value: "opposes" }))).toBeLessThan(
      rank({ basis: "conduct", value: "opposes" }),
    );
    expect(rank(...many(2, called))).toBeGreaterThan(rank(called));
    expect(rank(...many(500, called))).toBeLessThan(rank({ basis: "analyst", value: "supports" }));
  });

  it("is a number for whatever can be stated", () => {
    const stance = fc.constantFrom("supports", "conditional", "opposes", "practises", "called-on");
    const basis = fc.constantFrom("official", "conduct", "analyst");
    fc.assert(
      fc.property(fc.array(fc.record({ value: stance, basis }), { minLength: 1 }), (positions) => {
        const allowed = positions.filter(({ value, basis }) => value !== "called-on" || basis !== "official");
        if (allowed.length > 0) expect(rank(...(allowed as PositionFields[]))).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "@/lib/domain/krippendorff";

/** Coders' rows as they are printed, a dot for what one did not code, turned into units. */
function unitsOf(...rows: string[]): (string | null)[][] {
  const coders = rows.map((row) => row.split(" ").map((value) => (value === "." ? null : value)));
  return (coders[0] ?? []).map((_, unit) => coders.map((coder) => coder[unit] ?? null));
}

/** The data of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with the results given there. */
const BINARY = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const NOMINAL = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const FOUR = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);
const ONE_TO_FIVE = ["1", "2", "3", "4", "5"];

describe("Krippendorff's alpha", () => {
  it("is what its author works out, for two coders and for four with gaps", () => {
    expect(krippendorffAlpha(BINARY, ["0", "1"], "nominal")).toBeCloseTo(0.095, 3);
    expect(krippendorffAlpha(NOMINAL, ["a", "b", "c", "d", "e"], "nominal")).toBeCloseTo(0.692, 3);
    expect(krippendorffAlpha(FOUR, ONE_TO_FIVE, "nominal")).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(FOUR, ONE_TO_FIVE, "ordinal")).toBeCloseTo(0.815, 3);
  });

  it("is not defined where nothing varies or nothing was coded twice", () => {
    expect(krippendorffAlpha([], ["a", "b"], "nominal")).toBeNull();
    expect(krippendorffAlpha(unitsOf("a a a", "a a a"), ["a", "b"], "nominal")).toBeNull();
    expect(krippendorffAlpha(unitsOf("a b .", ". . a"), ["a", "b"], "nominal")).toBeNull();
  });

  it("refuses a value that is not on the scale", () => {
    expect(() => krippendorffAlpha([["a", "z"]], ["a", "b"], "nominal")).toThrow(RangeError);
  });

  const anyUnits = fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3)), { maxLength: 30 });
  const scales = ["nominal", "ordinal"] as const;

  it("is 1 in full agreement, never more, and the same whoever comes first and in whatever order", () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...scales), (units, scale) => {
        const alpha = krippendorffAlpha(units, [1, 2, 3], scale);
        const turned = units.map(([a, b]): [number, number] => [b, a]).reverse();
        const again = krippendorffAlpha(turned, [1, 2, 3], scale);
        if (alpha === null) return again === null;
        const isFull = units.every(([a, b]) => a === b);
        return alpha <= 1 && isFull === (alpha === 1) && Math.abs(alpha - (again ?? 9)) < 1e-9;
      }),
    );
  });

  it("does not care for names on a nominal scale, nor for the direction of an ordinal one", () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const other = units.map((unit) => unit.map((value) => 4 - value));
        for (const scale of scales) {
          const [a, b] = [units, other].map((each) => krippendorffAlpha(each, [1, 2, 3], scale));
          if ((a === null) !== (b === null) || Math.abs((a ?? 0) - (b ?? 0)) > 1e-9) return false;
        }
        return true;
      }),
    );
  });
});

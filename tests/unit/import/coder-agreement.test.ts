import { expect, it } from "vitest";
import { coderAgreement, codingReview } from "@/lib/import/coder-agreement";

it("the shipped agreement figures follow from their own counts", () => {
  const { first, second, both, share } = coderAgreement;
  expect(both).toBeLessThanOrEqual(Math.min(first, second));
  expect(share.units).toBeCloseTo((2 * both) / (first + second), 3);
});

it("the shipped review accounts for every row of the first coder", () => {
  const { first, kept, mended, dropped } = codingReview;
  expect(kept + mended + dropped).toBe(first);
});

import { expect, it } from "vitest";
import { fullestItem } from "@/lib/domain/fullest-item";
import { makeEvidence, makePosition } from "../../support/holdings";

it("the fullest item has the most pieces of evidence, not the most positions; none where nothing is on record", () => {
  const two = makePosition({ item: "narcotics", evidence: [makeEvidence(), makeEvidence(), makeEvidence()] });
  const positions = [makePosition(), makePosition({ stakeholder: "IND" }), two];
  expect(fullestItem(positions)).toBe("narcotics");
  expect(
    fullestItem([makePosition({ item: "sco-framework" }), makePosition({ item: "border-control" })]),
  ).toBe("border-control");
  expect(fullestItem([])).toBeNull();
});

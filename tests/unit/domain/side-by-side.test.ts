import { describe, expect, it } from "vitest";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { readSide } from "@/lib/domain/side";
import { buildSideBySide } from "@/lib/domain/side-by-side";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const HOLDINGS = makeHoldings([
  makePosition({ stakeholder: "PAK", item: "intelligence-sharing", value: "supports" }),
  makePosition({ stakeholder: "IND", item: "intelligence-sharing", value: "supports" }),
  makePosition({ stakeholder: "PAK", item: "joint-operations", value: "opposes" }),
  makePosition({ stakeholder: "USA", item: "joint-operations", value: "conditional" }),
  makePosition({ stakeholder: "USA", item: "narcotics", value: "primary" }),
]);

const TABLE = buildSideBySide(
  ["PAK", "IND", "USA"].flatMap((code) => readSide(HOLDINGS, EVERYTHING, { code, date: null }) ?? []),
  HOLDINGS.items,
  OWN_LAYERS,
);

describe("several side by side", () => {
  it("puts the most divergent mechanism first, with who speaks and how far they are apart", () => {
    const [mechanisms] = TABLE.parts;
    expect(mechanisms?.rows.map(({ item, heard, spread }) => [item.code, heard, spread])).toEqual([
      ["joint-operations", 2, 1],
      ["intelligence-sharing", 2, 0],
    ]);
    expect(mechanisms?.rows[0]?.words.map((word) => word?.value ?? null)).toEqual([
      "opposes",
      null,
      "conditional",
    ]);
  });

  it("gives a salience no distance, and counts the items nobody speaks of", () => {
    expect(TABLE.parts[1]?.rows).toMatchObject([{ item: { code: "narcotics" }, heard: 1, spread: null }]);
    expect(TABLE.silentItems).toBe(3);
  });

  it("compares each two of them", () => {
    expect(TABLE.agreement.pairs).toBe(3);
    expect(TABLE.agreement.comparable).toBe(0);
  });
});

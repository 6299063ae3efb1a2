import { describe, expect, it } from "vitest";
import { arrangeGrid } from "@/components/matrix/arranged-rows";
import { buildGrid } from "@/lib/domain/grid";
import { writeComparisonCsv } from "@/lib/export/comparison-csv";
import { lookAt, makeHoldings, makePosition, WORLD } from "../../support/holdings";

const holdings = makeHoldings(
  [
    makePosition({ stakeholder: "PAK", value: "supports", on: "2020-01-01" }),
    makePosition({ stakeholder: "PAK", value: "opposes", on: "2019-01-01" }),
    makePosition({ stakeholder: "PAK", basis: "conduct", value: "opposes" }),
    makePosition({ stakeholder: "PAK", basis: "analyst", value: "called-on" }),
    makePosition({ stakeholder: "USA", basis: "analyst", value: "called-on", by: "A" }),
    makePosition({ stakeholder: "USA", basis: "analyst", value: "called-on", by: "B" }),
  ],
  {
    notApplicable: [{ stakeholder: "IND", item: "intelligence-sharing", reason: "So", from: null, to: null }],
  },
);
const choice = {
  by: "stakeholder" as const,
  who: "all" as const,
  group: null,
  pick: ["PAK", "IND", "USA", "KGZ"],
  unread: false,
};
const grid = buildGrid(lookAt(holdings), WORLD.memberships, { ...choice, asOf: "2026-01-01" });

function linesOf(view: Partial<Parameters<typeof arrangeGrid>[1]> = {}): string[] {
  const shown = arrangeGrid(grid, { sort: [], hide: [], order: [], q: "", ...view });
  const csv = writeComparisonCsv({ ...shown, release: 3, asOf: "2026-01-01" });
  return csv.slice(1).trimEnd().split("\r\n");
}

describe("the comparison as CSV", () => {
  it("names release and as-of date in every line", () => {
    const [header, ...lines] = linesOf();
    expect(header).toMatch(/^code,name,positions,own_words,.*,release,as_of$/);
    for (const line of lines) expect(line).toMatch(/,3,2026-01-01$/);
  });

  it("holds the rows and columns shown, in the order shown", () => {
    const view = {
      sort: [{ id: "name", desc: true }],
      hide: ["joint-operations"],
      order: ["engaging-taliban"],
      q: "",
    };
    const [header, ...lines] = linesOf(view);
    expect(header).toBe("code,name,positions,own_words,engaging taliban,intelligence sharing,release,as_of");
    expect(lines.map((line) => line.split(",")[0])).toEqual(["USA", "PAK", "KGZ", "IND"]);
  });

  it("keeps the three silences apart and says nothing of them that is a value", () => {
    const cells = Object.fromEntries(linesOf().map((line) => [line.split(",")[0], line.split(",").slice(2)]));
    expect(cells.IND?.[2]).toBe("(does not apply)");
    expect(cells.KGZ?.slice(0, 3)).toEqual(["0", "0", "(not read yet)"]);
    expect(linesOf().find((line) => line.startsWith("IND"))).toContain('"(searched, silent)"');
  });

  it("says words, deeds, calls, contradictions, the newest day and how many pieces", () => {
    const pak = linesOf().find((line) => line.startsWith("PAK"));
    expect(pak).toContain(
      '"supports · declines; called on by 1 [contested, words against deeds] (newest 2022-05-03, 4 pc.)"',
    );
    const usa = linesOf().find((line) => line.startsWith("USA"));
    expect(usa).toContain("called on by 2 (newest 2022-05-03");
  });
});

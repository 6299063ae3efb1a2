import { describe, expect, it } from "vitest";
import { buildCoalition } from "@/lib/domain/coalition";
import { COALITION_COLUMNS, listCoalitionRows } from "@/lib/export/coalition-csv";
import { EVERYTHING, makeHoldings, makeMembership, makePosition } from "../../support/holdings";

describe("the CSV file", () => {
  it("has a row for every seat, exclusion and coalition, each naming question, outcome, release and day", () => {
    const memberships = ["PAK", "IND", "USA"].map((code) => makeMembership("SCO", code));
    const coalition = buildCoalition(makeHoldings([makePosition()], { memberships }), EVERYTHING, {
      mechanism: "intelligence-sharing",
      forum: "SCO",
      rule: "consensus",
      party: [],
      must: ["KGZ"],
      apart: [],
    });
    if (!coalition) throw new Error("The mechanism is known.");
    const rows = listCoalitionRows(coalition, 7);
    const at = (column: string) => COALITION_COLUMNS.indexOf(column);
    expect(rows.map((row) => row[at("record")])).toEqual([
      "seat",
      "seat",
      "seat",
      "no seat",
      "coalition",
      "weakest evidence",
    ]);
    for (const row of rows) {
      expect(row).toHaveLength(COALITION_COLUMNS.length);
      expect([row[at("outcome")], row[at("release")], row[at("as_of")]]).toEqual(["open", 7, "2026-01-01"]);
    }
    const pakistan = rows.find((row) => row[at("code")] === "PAK");
    const evidence = coalition.seats.find(({ stakeholder }) => stakeholder.code === "PAK")?.exhibits[0]?.id;
    expect([pakistan?.[at("bases")], pakistan?.[at("evidence")]]).toEqual(["official", evidence]);
  });
});

import { describe, expect, it } from "vitest";
import { sectionTallies, TALLY_COLUMNS, tallyStakeholders } from "@/lib/domain/stakeholder-tally";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const holdings = makeHoldings([
  makePosition({ stakeholder: "IND", basis: "conduct", value: "practises", on: "2020" }),
  makePosition({ stakeholder: "PAK", on: "2019" }),
  makePosition({ stakeholder: "PAK", basis: "analyst", value: "called-on", on: "2021" }),
  makePosition({ stakeholder: "AFG-REP" }),
  makePosition({ stakeholder: "SCO", basis: "analyst" }),
]);
const tallies = tallyStakeholders(holdings, EVERYTHING);
const section = (id: string, sort = { id: "name", desc: false }) =>
  sectionTallies(tallies, sort)
    .find((one) => one.id === id)
    ?.rows.map(({ stakeholder }) => stakeholder.code);

describe("the list of stakeholders", () => {
  it("keeps kinds apart and puts those nobody read for last", () => {
    expect(sectionTallies(tallies, { id: "name", desc: false }).map(({ id }) => id)).toEqual([
      "states",
      "one-country",
      "organisations",
      "groups",
      "unread",
    ]);
    expect(section("unread")).toEqual(["KGZ"]);
  });

  it("shows the two authorities of one country together, the present one first, whatever the sort", () => {
    for (const id of TALLY_COLUMNS) {
      expect(section("one-country", { id, desc: false })).toEqual(["AFG", "AFG-REP"]);
      expect(section("one-country", { id, desc: true })).toEqual(["AFG", "AFG-REP"]);
    }
  });

  it("sorts by name, by number and by date, ties by name", () => {
    expect(section("states")).toEqual(["IND", "PAK", "USA"]);
    expect(section("states", { id: "own", desc: true })).toEqual(["PAK", "IND", "USA"]);
    expect(section("states", { id: "called", desc: true })).toEqual(["PAK", "IND", "USA"]);
    expect(section("states", { id: "newest", desc: false })).toEqual(["USA", "IND", "PAK"]);
    expect(section("states", { id: "deeds", desc: true })).toEqual(["IND", "PAK", "USA"]);
  });

  it("counts the sources read for each and cuts what came after the as-of day", () => {
    const before = tallyStakeholders(holdings, { ...EVERYTHING, asOf: "2020-12-31" });
    const pakistan = before.find(({ stakeholder }) => stakeholder.code === "PAK");
    expect(pakistan).toMatchObject({ total: 1, official: 1, calledOn: 0, sources: 0 });
    expect(tallies.find(({ stakeholder }) => stakeholder.code === "PAK")).toMatchObject({
      total: 2,
      sources: 2,
    });
  });
});

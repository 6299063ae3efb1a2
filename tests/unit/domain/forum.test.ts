import { describe, expect, it } from "vitest";
import { openForum, standardRule } from "@/lib/domain/forum";
import { EVERYTHING, makeHoldings, makeMembership } from "../../support/holdings";

const holdings = makeHoldings([], {
  memberships: [
    makeMembership("SCO", "PAK", { from: "2017-06-09" }),
    makeMembership("SCO", "PAK", { role: "observer", from: "2005-07-05", to: "2017-06-08" }),
    makeMembership("SCO", "IND", { from: "2017-06-09", to: "2023" }),
    makeMembership("SCO", "AFG-REP", { to: "2021-08-14" }),
    makeMembership("SCO", "KGZ", { role: "observer" }),
  ],
});

const seatsOf = (forum: string, asOf: string, party: string[] = [], must: string[] = []) =>
  openForum(holdings, { ...EVERYTHING, asOf }, { forum, party, must }).seats.map(
    ({ stakeholder }) => stakeholder.code,
  );

describe("a standing forum", () => {
  it("seats its full members of the day; observers have no seat", () => {
    expect(seatsOf("SCO", "2016-01-01")).toEqual(["AFG-REP"]);
    expect(seatsOf("SCO", "2020-01-01")).toEqual(["AFG-REP", "IND", "PAK"]);
    expect(seatsOf("SCO", "2022-01-01")).toEqual(["IND", "PAK"]);
    expect(seatsOf("SCO", "2024-01-01")).toEqual(["PAK"]);
  });

  it("is empty where no list of members is on record", () => {
    expect(seatsOf("REGION", "2024-01-01")).toEqual([]);
  });

  it("has the rule of its own text, and consensus where none is on record", () => {
    expect(standardRule("UNSC")).toBe("veto-holders");
    expect(standardRule("SCO")).toBe("consensus");
    expect(standardRule("REGION")).toBe("consensus");
  });
});

describe("an ad hoc forum", () => {
  it("seats those named, needed or not, who exist on the day", () => {
    expect(seatsOf("ad-hoc", "2022-01-01", ["PAK", "AFG-REP"], ["USA"])).toEqual(["PAK", "USA"]);
  });

  it("seats every state that some source was read for when nobody is named; groups never", () => {
    expect(seatsOf("ad-hoc", "2023-01-01")).toEqual(["AFG", "IND", "PAK", "USA"]);
    expect(seatsOf("ad-hoc", "2020-01-01")).toEqual([]);
  });
});

describe("a bilateral forum", () => {
  it("seats two, neither more nor fewer", () => {
    expect(seatsOf("bilateral", "2022-01-01", [], ["PAK", "IND"])).toEqual(["IND", "PAK"]);
    expect(seatsOf("bilateral", "2022-01-01", [], ["PAK"])).toEqual([]);
    expect(seatsOf("bilateral", "2022-01-01", ["PAK"], ["IND", "USA"])).toEqual([]);
    // The Republic was no more: one of two is left, and nobody takes its place.
    expect(seatsOf("bilateral", "2022-01-01", [], ["PAK", "AFG-REP"])).toEqual(["PAK"]);
  });
});

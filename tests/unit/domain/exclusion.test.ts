import { describe, expect, it } from "vitest";
import { buildCoalition } from "@/lib/domain/coalition";
import type { CoalitionQuery } from "@/lib/domain/coalition-query";
import type { Position } from "@/lib/domain/position";
import {
  EVERYTHING,
  makeHoldings,
  makeItem,
  makeMembership,
  makePosition,
  makeStakeholder,
  WORLD,
} from "../../support/holdings";

const ITEMS = [
  ...WORLD.items,
  makeItem("sco-framework", "mechanism", 4),
  makeItem("non-recognition", "obstacle", 8),
  makeItem("membership-exclusion", "obstacle", 9),
];
const MEMBERSHIPS = [
  makeMembership("SCO", "PAK"),
  makeMembership("SCO", "IND"),
  makeMembership("SCO", "AFG"),
  makeMembership("SCO", "KGZ", { role: "observer", to: "2023-12-31" }),
  makeMembership("SCO", "KGZ", { from: "2024-01-01" }),
];
const QUERY: CoalitionQuery = {
  mechanism: "intelligence-sharing",
  forum: "SCO",
  rule: "consensus",
  party: [],
  must: [],
  apart: [],
};
const obstacle = (stakeholder: string, blocks: string[], item = "non-recognition") =>
  makePosition({ stakeholder, kind: "obstacle", item, value: "significant", basis: "analyst", blocks });

function ask(positions: Position[], query: Partial<CoalitionQuery> = {}, asOf = "2025-01-01") {
  const holdings = makeHoldings(positions, { items: ITEMS, memberships: MEMBERSHIPS });
  const coalition = buildCoalition(holdings, { ...EVERYTHING, asOf }, { ...QUERY, ...query });
  if (!coalition) throw new Error("The mechanism is known.");
  return coalition;
}
const exclusions = (coalition: ReturnType<typeof ask>) =>
  coalition.excluded.map(({ stakeholder, reasons, isNeeded }) => [stakeholder.code, reasons, isNeeded]);

describe("without a seat", () => {
  it("is who is needed and no member, a member of another day, or not in power", () => {
    expect(exclusions(ask([], { must: ["USA"] }))).toEqual([["USA", ["not-member"], true]]);
    const then = ask([], { must: ["KGZ"] }, "2023-06-01");
    expect(exclusions(then)).toEqual([["KGZ", ["lesser-role"], true]]);
    expect(then.excluded[0]?.otherDays.map(({ role, from }) => [role, from])).toEqual([
      ["member", "2024-01-01"],
    ]);
    expect(exclusions(ask([], { must: ["AFG-REP"] }))).toEqual([["AFG-REP", ["ended"], true]]);
    expect(exclusions(ask([], { must: ["AFG"] }, "2020-01-01"))).toEqual([["AFG", ["not-yet"], true]]);
  });

  it("is a member that the record calls unrecognised in this forum, needed or not", () => {
    const coalition = ask([obstacle("AFG", ["sco-framework"])]);
    expect(exclusions(coalition)).toEqual([["AFG", ["not-recognised"], false]]);
    expect(coalition.seats.map(({ stakeholder }) => stakeholder.code)).toEqual(["IND", "KGZ", "PAK"]);
    expect(coalition.weakest).toMatchObject({ stakeholder: "AFG", effect: "standing" });
  });

  it("is nobody by recognition where no seat is needed", () => {
    const named = { forum: "ad-hoc", must: ["AFG", "PAK"] };
    const coalition = ask([obstacle("AFG", ["intelligence-sharing"])], named);
    expect(coalition.excluded).toEqual([]);
    expect(coalition.ledger.entries.map(({ item }) => item.code)).toEqual(["non-recognition"]);
  });

  it("never by an obstacle to something else", () => {
    expect(ask([obstacle("AFG", ["joint-operations"])]).excluded).toEqual([]);
  });
});

describe("the obstacle ledger", () => {
  it("keeps what is said of acting through another forum apart", () => {
    const positions = [obstacle("PAK", ["intelligence-sharing", "sco-framework"], "membership-exclusion")];
    const elsewhere = ask(positions, { forum: "ad-hoc", must: ["IND", "PAK"] });
    expect(elsewhere.ledger.entries).toEqual([]);
    expect(elsewhere.ledger.elsewhere.map(({ item }) => item.code)).toEqual(["membership-exclusion"]);
    expect(ask(positions).ledger.entries.map(({ item }) => item.code)).toEqual(["membership-exclusion"]);
  });

  it("names whom else the same passage names, and groups only in general", () => {
    const positions = [
      obstacle("PAK", ["intelligence-sharing"], "mutual-distrust"),
      obstacle("USA", ["intelligence-sharing"], "mutual-distrust"),
      obstacle("REGION", ["intelligence-sharing"], "mutual-distrust"),
    ];
    const [entry] = ask(positions).ledger.entries;
    expect(entry?.concerned.map(({ stakeholder, relation }) => [stakeholder.code, relation])).toEqual([
      ["PAK", "party"],
      ["REGION", "group"],
    ]);
    expect(entry?.concerned[0]?.alsoNamed.map(({ code }) => code)).toEqual(["USA", "REGION"]);
  });
});

describe("a forum too large to count out", () => {
  it("gives bounds, and says that it does", () => {
    const many = Array.from({ length: 30 }, (_, index) => `S${index}`);
    const holdings = makeHoldings([], {
      items: ITEMS,
      stakeholders: many.map((code) => makeStakeholder(code)),
    });
    const coalition = buildCoalition(holdings, EVERYTHING, { ...QUERY, forum: "ad-hoc", must: many });
    expect(coalition).toMatchObject({ isExact: false, outcome: "open", swings: [], workable: [] });
    expect(coalition?.arithmetic).toMatchObject({ seats: 30, sure: 0, most: 30 });
  });
});

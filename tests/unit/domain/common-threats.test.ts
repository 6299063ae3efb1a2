import { describe, expect, it } from "vitest";
import { rankCommonThreats } from "@/lib/domain/common-threats";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import type { Position } from "@/lib/domain/position";
import { lookAt, makeHoldings, makeMembership, makePosition } from "../../support/holdings";

interface Choice {
  collectives?: boolean;
  one?: string | null;
}

function rank(positions: readonly Position[], { collectives = false, one = null }: Choice = {}) {
  const holdings = makeHoldings(positions, {
    memberships: ["PAK", "IND", "USA"].map((member) => makeMembership("SCO", member)),
  });
  return rankCommonThreats({
    threats: lookAt(holdings, { kind: "threat" }),
    mechanisms: lookAt(holdings),
    memberships: holdings.memberships,
    layers: OWN_LAYERS,
    collectives,
    one,
  });
}

const names = (stakeholder: string, item: string, fields = {}) =>
  makePosition({ stakeholder, item, value: "significant", ...fields });
const isFor = (stakeholder: string, item: string, fields = {}) =>
  makePosition({ stakeholder, item, ...fields });

const POSITIONS = [
  ...["PAK", "IND", "USA"].flatMap((code) => [names(code, "iskp-general"), names(code, "narcotics")]),
  isFor("PAK", "intelligence-sharing"),
  isFor("IND", "intelligence-sharing", { value: "opposes" }),
  isFor("USA", "intelligence-sharing", { value: "conditional" }),
];

describe("common threats", () => {
  it("ranks pairs by threats in common less mechanisms both are for", () => {
    const { pairs } = rank(POSITIONS);
    expect(pairs.map(({ a, b, gap, bothSpeakOf }) => [a.code, b.code, gap, bothSpeakOf])).toEqual([
      ["IND", "USA", 2, 1],
      ["PAK", "IND", 2, 1],
      ["PAK", "USA", 1, 1],
    ]);
    expect(pairs[2]?.mechanisms.map(({ code }) => code)).toEqual(["intelligence-sharing"]);
  });

  it("does not rank a pair of which one has no word on any mechanism: silence is no gap", () => {
    const { pairs, untold } = rank([
      names("PAK", "iskp-general"),
      names("IND", "iskp-general"),
      isFor("PAK", "intelligence-sharing"),
    ]);
    expect(pairs).toEqual([]);
    expect(untold.map(({ a, b }) => [a.code, b.code])).toEqual([["PAK", "IND"]]);
  });

  it("leaves out a government that has ended, unless it is asked for by name", () => {
    const ended = [names("AFG-REP", "iskp-general"), isFor("AFG-REP", "joint-operations"), ...POSITIONS];
    expect(rank(ended).pairs).toHaveLength(3);
    expect(rank(ended, { one: "AFG-REP" }).pairs).toHaveLength(3);
    expect(rank(ended, { one: "AFG-REP" }).pairs[0]?.b.code ?? "").toBe("AFG-REP");
  });

  it("takes groups as sides only when asked, and can be narrowed to one stakeholder", () => {
    const more = [...POSITIONS, names("SCO", "iskp-general"), isFor("SCO", "joint-operations")];
    expect(rank(more).pairs).toHaveLength(3);
    expect(rank(more, { collectives: true }).pairs).toHaveLength(6);
    expect(rank(more, { one: "PAK" }).pairs.every(({ a, b }) => [a.code, b.code].includes("PAK"))).toBe(true);
    expect(rank(more, { one: "SCO" }).pairs).toHaveLength(3);
  });

  it("counts for a group what at least three of its members have on record themselves, and not what the body says", () => {
    const { groups } = rank([...POSITIONS, isFor("SCO", "joint-operations")]);
    expect(groups).toMatchObject([{ group: { code: "SCO" }, members: 3, heard: 3, mechanisms: [], gap: 2 }]);
    expect(groups[0]?.threats.map(({ item, by }) => [item.code, by.length])).toEqual([
      ["iskp-general", 3],
      ["narcotics", 3],
    ]);
    const two = POSITIONS.filter(({ stakeholder }) => stakeholder !== "USA");
    expect(rank(two).groups[0]?.threats).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { cellIn, lookAt, makeHoldings, makePosition, statedIn, WORLD } from "../../support/holdings";

const ITEM = "intelligence-sharing";
const bySco = makePosition({ stakeholder: "SCO", value: "supports", on: "2020-01-01" });
const viaSco = [{ group: "SCO", name: "SCO", basis: "official", value: "supports" }];

describe("a group's position", () => {
  it("stands on the group's own row and on no member's, unless asked", () => {
    const matrix = lookAt(makeHoldings([bySco]));
    expect(statedIn(matrix, "SCO", ITEM).says?.value).toBe("supports");
    expect(cellIn(matrix, "PAK", ITEM)).toMatchObject({ status: "searched", via: [] });
  });

  it("reaches full members when asked, as a loan on a cell that stays silent", () => {
    const matrix = lookAt(makeHoldings([bySco]), { applyToMembers: true });
    expect(cellIn(matrix, "PAK", ITEM)).toMatchObject({ status: "searched", via: viaSco });
    expect(cellIn(matrix, "USA", ITEM)).toMatchObject({ via: [] });
  });

  it("reaches permanent members, but no observer and no dialogue partner", () => {
    const roles = ["permanent-member", "observer", "dialogue-partner"] as const;
    const [membership] = WORLD.memberships;
    if (!membership) throw new Error("The world has no memberships.");
    const reaches = roles.map((role) => {
      const holdings = makeHoldings([bySco], { memberships: [{ ...membership, role }] });
      const cell = cellIn(lookAt(holdings, { applyToMembers: true }), "PAK", ITEM);
      return cell.status === "searched" && cell.via.length === 1;
    });
    expect(reaches).toEqual([true, false, false]);
  });

  it("reaches only those who are members on the as-of day", () => {
    const viaAt = (code: string, asOf: string) => {
      const cell = cellIn(lookAt(makeHoldings([bySco]), { applyToMembers: true, asOf }), code, ITEM);
      return cell.status === "not-applicable" ? [] : cell.via;
    };
    expect(viaAt("IND", "2023-12-31")).toEqual(viaSco);
    expect(viaAt("IND", "2024-01-01")).toEqual([]);
    const early = makeHoldings([makePosition({ stakeholder: "SCO", on: "2015-01-01" })]);
    expect(cellIn(lookAt(early, { applyToMembers: true, asOf: "2017-06-08" }), "PAK", ITEM)).toMatchObject({
      via: [],
    });
    expect(cellIn(lookAt(early, { applyToMembers: true, asOf: "2017-06-09" }), "PAK", ITEM)).toMatchObject({
      via: viaSco,
    });
  });

  it("never displaces or adds to a member's own words, however old they are", () => {
    const own = makePosition({ stakeholder: "PAK", value: "opposes", on: "2018-01-01" });
    const without = statedIn(lookAt(makeHoldings([own, bySco])), "PAK", ITEM);
    const lent = statedIn(lookAt(makeHoldings([own, bySco]), { applyToMembers: true }), "PAK", ITEM);
    expect(lent).toEqual({ ...without, via: viaSco });
    expect(lent).toMatchObject({ positions: 1, contested: false, says: { value: "opposes" } });
  });

  it("is lent only on the layers and from the sources the reader chose", () => {
    const holdings = makeHoldings([bySco]);
    const narrowed = [{ layers: ["analyst" as const] }, { sources: ["part"] }];
    for (const narrow of narrowed) {
      expect(cellIn(lookAt(holdings, { applyToMembers: true, ...narrow }), "PAK", ITEM)).toMatchObject({
        via: [],
      });
    }
  });

  it("is not lent to another group", () => {
    const memberships = [
      ...WORLD.memberships,
      { ...(WORLD.memberships[0] as (typeof WORLD.memberships)[number]), member: "REGION" },
    ];
    const matrix = lookAt(makeHoldings([bySco], { memberships }), { applyToMembers: true });
    expect(cellIn(matrix, "REGION", ITEM)).toMatchObject({ via: [] });
  });

  it("lends what others call on the group to do no more than its words: as being called on", () => {
    const call = makePosition({ stakeholder: "SCO", basis: "analyst", value: "called-on" });
    const matrix = lookAt(makeHoldings([call]), { applyToMembers: true });
    expect(cellIn(matrix, "PAK", ITEM)).toMatchObject({
      status: "searched",
      via: [{ group: "SCO", name: "SCO", basis: "analyst", value: "called-on" }],
    });
  });
});

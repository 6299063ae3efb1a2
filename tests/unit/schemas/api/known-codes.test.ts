import { describe, expect, it } from "vitest";
import { checkCodes, chosenStakeholders } from "@/lib/schemas/api/known-codes";
import { makeItem, makeMembership, makeSource, makeStakeholder } from "@/tests/support/holdings";

const known = {
  stakeholders: ["IND", "PAK", "UZB"].map((code) => makeStakeholder(code)).concat(makeStakeholder("SCO")),
  items: [makeItem("border-control", "mechanism", 1)],
  sources: [makeSource("000")],
  memberships: [
    makeMembership("SCO", "PAK", { from: "2017-06-09" }),
    makeMembership("SCO", "PAK", { role: "observer", to: "2017-06-08" }),
    makeMembership("SCO", "UZB"),
  ],
};

describe("codes in an address", () => {
  it("pass when the release holds them", () => {
    checkCodes({ stakeholder: ["PAK"], group: "SCO", item: ["border-control"], source: ["000"] }, known);
    checkCodes({}, known);
  });

  it.each([
    [{ stakeholder: ["PAK", "PKA"] }, "stakeholder", /“PKA”\. Near to it: PAK/],
    [{ item: ["border"] }, "item", /Near to it: border-control/],
    [{ source: ["999"] }, "source", /no source of this release: “999”\.$/],
    [{ group: "IND" }, "group", /no group with members/],
  ])("are refused by name when it does not: %j", (query, parameter, message) => {
    expect(() => checkCodes(query, known)).toThrow(
      expect.objectContaining({ code: "invalid", parameter, message: expect.stringMatching(message) }),
    );
  });

  it("of a group stand for its members on the day, in any role", () => {
    expect(chosenStakeholders({}, known, "2020-01-01")).toBeUndefined();
    expect(chosenStakeholders({ stakeholder: ["IND"] }, known, "2020-01-01")).toEqual(["IND"]);
    expect(chosenStakeholders({ group: "SCO" }, known, "2010-01-01")).toEqual(["PAK", "UZB"]);
    expect(chosenStakeholders({ group: "SCO", stakeholder: ["IND", "UZB"] }, known, "2020-01-01")).toEqual([
      "UZB",
    ]);
  });
});

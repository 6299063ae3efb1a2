import { describe, expect, it } from "vitest";
import { changeQuery } from "@/lib/routes";
import { parseCoalitionParams, writeCoalitionQuery } from "@/lib/schemas/coalition-params";
import { WORLD } from "../../support/holdings";

const parse = (params: Record<string, string | string[]>) => parseCoalitionParams(params, WORLD);

describe("a question to the coalition finder in an address", () => {
  it("asks something even when nothing is said", () => {
    const { query, ruleAsked, notices } = parse({});
    expect(query).toEqual({
      mechanism: "intelligence-sharing",
      forum: "SCO",
      rule: "consensus",
      party: [],
      must: [],
      apart: [],
    });
    expect([ruleAsked, notices]).toEqual([null, []]);
  });

  it("comes back from what it was written as", () => {
    const asked = parse({
      mechanism: "joint-operations",
      forum: "ad-hoc",
      rule: "majority",
      party: "USA,KGZ",
      must: ["PAK", "AFG-REP"],
      apart: "PAK:IND",
    });
    const written = changeQuery([], writeCoalitionQuery(asked.query, asked.ruleAsked));
    expect(parse(Object.fromEntries(new URLSearchParams(written)))).toEqual(asked);
    expect(written).toContain("apart=IND:PAK");
  });

  it("takes the pair that the form adds by two choices, whichever comes first", () => {
    expect(parse({ one: "PAK", other: "IND" }).query.apart).toEqual([["IND", "PAK"]]);
    expect(parse({ apart: "IND:PAK", one: "PAK", other: "IND" }).query.apart).toEqual([["IND", "PAK"]]);
  });

  it("needs everybody named in a bilateral forum", () => {
    expect(parse({ forum: "bilateral", party: "PAK", must: "IND" }).query).toMatchObject({
      party: [],
      must: ["IND", "PAK"],
    });
  });

  it.each([
    [{ mechanism: "iskp-general" }, /mechanism=iskp-general.*no mechanism/],
    [{ forum: "NATO" }, /forum=NATO.*no forum/],
    [{ forum: "PAK" }, /forum=PAK.*no forum/],
    [{ rule: "unanimity" }, /rule=unanimity.*no rule/],
    [{ must: "XXX" }, /Left out of “must”.*no stakeholder.*“XXX”/],
    [{ must: "PAK,PAK" }, /more than once under “must”.*“PAK”/],
    [{ must: "SCO" }, /a group that takes no seat: “SCO”/],
    [{ party: "PAK" }, /“party”.*only for an ad hoc/],
    [{ apart: "PAK" }, /“PAK” is no pair/],
    [{ apart: "PAK:IND:USA" }, /is no pair/],
    [{ one: "PAK" }, /“PAK:” is no pair/],
    [{ apart: "PAK:PAK" }, /PAK cannot be kept apart from itself/],
    [{ apart: "PAK:XXX" }, /Left out of “apart”.*“XXX”/],
    [
      { apart: "PAK:IND,PAK:USA,PAK:KGZ,PAK:AFG,IND:USA,IND:KGZ,IND:AFG" },
      /At most 6 pairs.*1 were left out/,
    ],
  ])("names what is wrong in %j and leaves it out", (params, notice) => {
    const { notices } = parse(params);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(notice);
  });
});

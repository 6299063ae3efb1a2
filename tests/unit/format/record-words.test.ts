import { describe, expect, it } from "vitest";
import { tallyBases } from "@/lib/domain/basis-tally";
import { buildItemRecord } from "@/lib/domain/item-record";
import { chooseWorkedExample } from "@/lib/domain/worked-example";
import { explainExample } from "@/lib/format/example-words";
import { describeItemRecord } from "@/lib/format/item-words";
import { describeMembership, describeTally, describeValidity, noticeUnborn } from "@/lib/format/record-words";
import { EVERYTHING, makeHoldings, makePosition, type PositionFields } from "../../support/holdings";

const CALL: PositionFields = { basis: "analyst", value: "called-on" };
const tally = (...positions: PositionFields[]) => tallyBases(positions.map(makePosition));
const onItem = (code: string, ...positions: PositionFields[]) => {
  const record = buildItemRecord(makeHoldings(positions.map(makePosition)), EVERYTHING, code);
  return record && describeItemRecord(record);
};

describe("the record in a sentence", () => {
  it("says how much rests on own words", () => {
    expect(describeTally(tally({}, { basis: "conduct", value: "practises" }, CALL), 2)).toBe(
      "3 positions on record, 1 in its own words (33%); 1 reported deed and 1 asked of it.",
    );
    expect(describeTally(tally(CALL), 1)).toBe("1 position on record, none in its own words; 1 asked of it.");
    expect(describeTally(tally({}), 1)).toBe("1 position on record, 1 in its own words (100%).");
  });

  it("tells silence from not having read", () => {
    expect(describeTally(tally(), 2)).toBe("2 sources were searched for it; none takes a position for it.");
    expect(describeTally(tally(), 0)).toBe(
      "No source has been read for it yet, so nothing can be said about it.",
    );
  });

  it("counts a government that has ended on the days on which it ruled", () => {
    const said = makeHoldings([makePosition({ stakeholder: "AFG-REP", on: "2020-01-01" })]);
    const on = (asOf: string) => {
      const record = buildItemRecord(said, { ...EVERYTHING, asOf }, "intelligence-sharing");
      return record && describeItemRecord(record);
    };
    expect(on("2021-01-01")).toBe("Of the states, 1 is for it in its own words.");
    expect(on("2022-01-01")).toBe("No state is on record on it.");
  });

  it("says when an authority had not come yet", () => {
    const taliban = { name: "The Taliban", validFrom: "2021-08-15" };
    expect(noticeUnborn(taliban, "2020-01-01")).toEqual([
      "The Taliban: in power since 15 Aug 2021, so nothing can be on record for it by 1 Jan 2020.",
    ]);
    expect(noticeUnborn(taliban, "2021-08-15")).toEqual([]);
    expect(noticeUnborn({ ...taliban, validFrom: null }, "1990-01-01")).toEqual([]);
  });

  it("gives membership and power their dates, no more precisely than known", () => {
    expect(describeMembership({ role: "member", from: "2017-06-09", to: null })).toBe(
      "member since 9 Jun 2017",
    );
    expect(describeMembership({ role: "observer", from: "2005", to: "2017-06" })).toBe(
      "observer from 2005 to Jun 2017",
    );
    expect(describeMembership({ role: "member", from: null, to: null })).toBe("member");
    expect(describeValidity({ validFrom: "2021-08-15", validTo: null })).toBe("Since 15 Aug 2021");
    expect(describeValidity({ validFrom: null, validTo: null })).toBeNull();
  });
});

describe("an item in a sentence", () => {
  const sharing = "intelligence-sharing";

  it("tells words, deeds and calls apart, and counts no groups", () => {
    expect(
      onItem(
        sharing,
        { stakeholder: "PAK" },
        { stakeholder: "IND", basis: "conduct", value: "opposes" },
        { stakeholder: "USA", ...CALL },
        { stakeholder: "SCO", ...CALL },
      ),
    ).toBe(
      "Of the states, 1 is for it in its own words, 1 is reported to decline it and 1 is called on to do it.",
    );
    expect(onItem(sharing, { stakeholder: "USA", ...CALL })).toBe(
      "Of the states, none is on record for it in its own words and 1 is called on to do it.",
    );
    expect(onItem(sharing, { stakeholder: "SCO" })).toBe("No state is on record on it.");
  });

  it("tells a threat in own words or deeds from one that others see", () => {
    const own = { stakeholder: "PAK", item: "narcotics" };
    const ascribed = { stakeholder: "IND", item: "narcotics", basis: "analyst" as const };
    expect(onItem("narcotics", own, ascribed)).toBe(
      "1 state has it on record in its own words or deeds; for 1 more only others say so.",
    );
    expect(onItem("narcotics", ascribed)).toBe(
      "No state has it on record in its own words or deeds; for 1 only others say so.",
    );
    expect(onItem("narcotics")).toBe("No state is on record on it.");
  });
});

describe("the steps of the worked example", () => {
  it("name each layer, the calls, the gap and the count", () => {
    const positions = [
      makePosition({ value: "opposes" }),
      makePosition({ basis: "conduct", value: "practises" }),
      makePosition(CALL),
    ];
    const example = chooseWorkedExample(makeHoldings(positions), EVERYTHING);
    const steps = example ? explainExample(example.cell).join("\n") : "";
    expect(steps).toContain("Own words: the newest stance leads, here “opposes” (1 statement).");
    expect(steps).toContain("1 caller wants it to act.");
    expect(steps).toContain("Words and deeds point in opposite ways");
    expect(steps).toContain("3 statements in all");
  });
});

import { describe, expect, it } from "vitest";
import { tallyLimits } from "@/lib/domain/data-limits";
import { chooseWorkedExample } from "@/lib/domain/worked-example";
import { EVERYTHING, makeHoldings, makePosition, makeSource } from "../../support/holdings";

const choose = (...positions: Parameters<typeof makePosition>[0][]) =>
  chooseWorkedExample(makeHoldings(positions.map(makePosition)), EVERYTHING);

describe("the worked example", () => {
  it("prefers a cell with own words or deeds beside a call, however full others are", () => {
    const example = choose(
      { stakeholder: "USA" },
      { stakeholder: "USA", basis: "conduct", value: "practises" },
      { stakeholder: "USA", basis: "analyst", value: "opposes" },
      { stakeholder: "PAK", basis: "conduct", value: "practises" },
      { stakeholder: "PAK", basis: "analyst", value: "called-on" },
    );
    expect(example).toMatchObject({ stakeholder: "PAK", item: "intelligence-sharing", kind: "mechanism" });
    expect(example?.positions).toHaveLength(2);
  });

  it("never takes a group's cell, and falls back to the fullest", () => {
    expect(choose({ stakeholder: "SCO" }, { stakeholder: "IND", item: "narcotics" })).toMatchObject({
      stakeholder: "IND",
      item: "narcotics",
    });
    expect(choose()).toBeNull();
  });
});

describe("the limits of the data", () => {
  it("counts own voices, undated pieces, primary and unsigned sources, and states unread", () => {
    const limits = tallyLimits(
      makeHoldings(
        [
          makePosition(),
          makePosition({ basis: "analyst", value: "called-on" }),
          makePosition({ basis: "conduct", value: "practises", stakeholder: "IND" }),
        ],
        {
          sources: [
            makeSource("whole", { authors: [], codedFor: ["PAK"] }),
            makeSource("un", { kind: "un-document" }),
          ],
        },
      ),
    );
    expect(limits).toMatchObject({ sources: 2, primarySources: 1, unsignedSources: 1, positions: 3 });
    expect(limits).toMatchObject({ official: 1, conduct: 1, calledOn: 1, onRecord: 2, heard: 1, undated: 0 });
    expect(limits.statesUnread).toBe(5);
  });
});

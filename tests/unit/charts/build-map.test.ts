import { describe, expect, it } from "vitest";
import { buildMap, type MapModel } from "@/lib/charts/build-map";
import type { Position } from "@/lib/domain/position";
import { EVERYTHING, makeHoldings, makePosition } from "../../support/holdings";

const RELEASE = { n: 1, publishedOn: "2026-01-01" };

function mapOf(positions: readonly Position[], lens = {}): MapModel {
  const holdings = makeHoldings(positions);
  const item = holdings.items.find(({ code }) => code === "intelligence-sharing");
  if (!item) throw new Error("no item");
  return buildMap({
    holdings,
    lens: { ...EVERYTHING, ...lens },
    release: RELEASE,
    item,
    hrefOf: (code) => `#${code}`,
  });
}

const seriesIn = ({ states }: MapModel, code: string) =>
  states.find(({ stakeholder }) => stakeholder.code === code)?.series;

describe("a map of one item", () => {
  it("shows each state once, in its strongest layer", () => {
    const model = mapOf([
      makePosition({ stakeholder: "PAK", value: "opposes", basis: "official" }),
      makePosition({ stakeholder: "PAK", value: "practises", basis: "conduct" }),
      makePosition({ stakeholder: "IND", value: "practises", basis: "conduct" }),
      makePosition({ stakeholder: "IND", value: "opposes", basis: "analyst" }),
      makePosition({ stakeholder: "USA", value: "called-on", basis: "analyst" }),
    ]);
    expect(["PAK", "IND", "USA", "AFG", "KGZ"].map((code) => seriesIn(model, code))).toEqual([
      "opposes",
      "practises",
      "called-on",
      "searched",
      "unread",
    ]);
    expect(model.series.map(({ id }) => id)).toEqual([
      "practises",
      "opposes",
      "called-on",
      "searched",
      "unread",
    ]);
    expect(model.takeaway).toBe(
      "Of 5 states, 3 have something on record: practises 1, opposes 1 and only called on 1. Nothing shown: silent 1 and not read yet 1.",
    );
  });

  it("gives each look a texture or colour of its own", () => {
    const positions = ["supports", "conditional", "opposes"].flatMap((value) =>
      (["official", "analyst"] as const).map((basis) =>
        makePosition({
          value: value as "supports",
          basis,
          stakeholder: basis === "official" ? "PAK" : "IND",
        }),
      ),
    );
    const { series } = mapOf(positions);
    expect(new Set(series.map(({ tone, pattern }) => `${tone} ${pattern}`)).size).toBe(series.length);
  });

  it("shows the authority of the day for a country that has had two", () => {
    const codesOn = (asOf: string) =>
      mapOf([], { asOf })
        .states.filter(({ stakeholder }) => stakeholder.iso3 === "AFG")
        .map(({ stakeholder }) => stakeholder.code);
    expect(codesOn("2020-06-01")).toEqual(["AFG-REP"]);
    expect(codesOn("2021-08-14")).toEqual(["AFG-REP"]);
    expect(codesOn("2021-08-15")).toEqual(["AFG"]);
  });

  it("keeps groups apart, and what the reader's layers hide is no silence", () => {
    const model = mapOf(
      [
        makePosition({ stakeholder: "SCO", value: "supports" }),
        makePosition({ stakeholder: "IND", value: "supports", basis: "analyst" }),
      ],
      { layers: ["official"] },
    );
    expect(model.groups.map(({ stakeholder }) => stakeholder.code).sort()).toEqual(["REGION", "SCO"]);
    expect(seriesIn(model, "SCO")).toBeUndefined();
    expect(seriesIn(model, "IND")).toBe("hidden");
    expect(model.takeaway).toMatch(/^No state has anything on record on it in this view\./);
  });
});

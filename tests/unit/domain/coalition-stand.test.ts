import { describe, expect, it } from "vitest";
import type { SilentCell } from "@/lib/domain/cell";
import { buildCompanions, type Stand, standOfSilence, standOn } from "@/lib/domain/coalition-stand";
import type { Position } from "@/lib/domain/position";
import { makeEvidence, makePosition, type PositionFields } from "../../support/holdings";

const SILENT: Stand = { side: "unknown", reason: "searched" };
const stand = (...fields: PositionFields[]) => {
  const positions = fields.map(makePosition);
  return standOn(positions, positions, SILENT);
};

describe("how a stakeholder counts", () => {
  it.each<[string, PositionFields[], Stand]>([
    ["its own word for it", [{ value: "supports" }], { side: "for", reason: "words" }],
    ["its own deed", [{ value: "practises", basis: "conduct" }], { side: "for", reason: "deeds" }],
    ["its own refusal", [{ value: "opposes" }], { side: "against", reason: "words" }],
    ["a deed of declining", [{ value: "opposes", basis: "conduct" }], { side: "against", reason: "deeds" }],
    ["a condition", [{ value: "conditional", condition: "if others do" }], { side: "if", reason: "words" }],
    [
      "a condition beside a deed",
      [{ value: "conditional" }, { value: "practises", basis: "conduct" }],
      { side: "if", reason: "words-and-deeds" },
    ],
    [
      "words against deeds",
      [{ value: "supports" }, { value: "opposes", basis: "conduct" }],
      { side: "unknown", reason: "words-against-deeds" },
    ],
    ["a call", [{ value: "called-on", basis: "analyst" }], { side: "unknown", reason: "called-on" }],
    [
      "an ascribed refusal",
      [{ value: "opposes", basis: "analyst" }],
      { side: "unknown", reason: "ascribed" },
    ],
    [
      "an ascribed support",
      [{ value: "supports", basis: "analyst" }],
      { side: "unknown", reason: "ascribed" },
    ],
    ["nothing", [], SILENT],
  ])("by %s", (_, positions, expected) => {
    expect(stand(...positions)).toEqual(expected);
  });

  it("by its newest word where it changed its mind", () => {
    const changed = stand({ value: "opposes", on: "2020" }, { value: "supports", on: "2024" });
    expect(changed.side).toBe("for");
  });
});

describe("silence", () => {
  it("is unknown, read or not; only what does not apply counts neither way", () => {
    const searched: SilentCell = {
      status: "searched",
      sources: 2,
      inPart: 0,
      until: "2024-01-01",
      hidden: 0,
      via: [],
    };
    expect(standOfSilence(searched)).toEqual(SILENT);
    expect(standOfSilence({ ...searched, hidden: 1 })).toEqual({ side: "unknown", reason: "other-layers" });
    expect(standOfSilence(undefined)).toEqual({ side: "unknown", reason: "unread" });
    expect(standOfSilence({ status: "not-applicable", reason: "So" }).side).toBe("outside");
  });
});

describe("a mechanism that takes two", () => {
  const drill = (stakeholder: string, paragraph = 12, fields: PositionFields = {}) =>
    makePosition({
      stakeholder,
      item: "joint-operations",
      value: "practises",
      basis: "conduct",
      evidence: [makeEvidence({ paragraph })],
      ...fields,
    });
  const counts = (of: Position, all: Position[], here: string[], mechanism = "joint-operations") => {
    const companionsOf = buildCompanions(mechanism, all);
    const own = all.filter(({ stakeholder }) => stakeholder === of.stakeholder);
    const about = own.filter((one) =>
      companionsOf(one).some((others) => others.length === 0 || others.some((code) => here.includes(code))),
    );
    return standOn(about, own, SILENT).side;
  };

  it("counts where one of those it was done with sits, not elsewhere", () => {
    const pakistan = drill("PAK");
    const all = [pakistan, drill("IND"), drill("USA", 13)];
    expect(counts(pakistan, all, ["IND"])).toBe("for");
    expect(counts(pakistan, all, ["USA", "AFG"])).toBe("unknown");
  });

  it("counts anywhere where the record names nobody else", () => {
    const alone = drill("PAK", 13);
    expect(counts(alone, [alone, drill("IND", 12)], ["USA"])).toBe("for");
  });

  it("is left aside where it is about others, for a refusal as for a deed", () => {
    const refusal = drill("PAK", 12, { value: "opposes", on: "2024" });
    const word = makePosition({
      stakeholder: "PAK",
      item: "joint-operations",
      evidence: [makeEvidence({ paragraph: 20, on: "2020" })],
    });
    const all = [refusal, word, drill("USA")];
    expect(counts(refusal, all, ["USA", "IND"])).toBe("unknown");
    expect(counts(refusal, all, ["IND"])).toBe("for");
    expect(counts(refusal, [refusal, drill("USA")], ["USA"])).toBe("against");
  });

  it("is not shared by what analysts say of others, nor by another mechanism", () => {
    const pakistan = drill("PAK");
    expect(counts(pakistan, [pakistan, drill("IND", 12, { basis: "analyst" })], ["USA"])).toBe("for");
    const engaging = { item: "engaging-taliban" };
    const met = drill("PAK", 12, engaging);
    expect(counts(met, [met, drill("IND", 12, engaging)], ["USA"], "engaging-taliban")).toBe("for");
  });
});

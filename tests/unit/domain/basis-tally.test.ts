import { describe, expect, it } from "vitest";
import { newestPiece, tallyBases } from "@/lib/domain/basis-tally";
import { makeEvidence, makePosition, WORLD } from "../../support/holdings";

describe("a tally by basis", () => {
  it("counts what is asked of a stakeholder apart from what is said of it, on any basis", () => {
    const tally = tallyBases([
      makePosition(),
      makePosition({ basis: "conduct", value: "practises" }),
      makePosition({ basis: "conduct", value: "called-on" }),
      makePosition({
        basis: "analyst",
        value: "supports",
        evidence: [makeEvidence(), makeEvidence({ paragraph: 2 })],
      }),
      makePosition({ basis: "analyst", value: "called-on" }),
    ]);
    expect(tally).toEqual({ official: 1, conduct: 1, saidOf: 1, calledOn: 2, total: 5, evidence: 6 });
  });

  it("names the newest piece with its source, and none where there is none", () => {
    const newest = newestPiece(
      [makePosition({ on: "2020" }), makePosition({ on: "2023-04", source: "part" })],
      WORLD.sources,
    );
    expect(newest?.evidence.saidOn).toBe("2023-04");
    expect(newest?.source.id).toBe("part");
    expect(newestPiece([], WORLD.sources)).toBeNull();
  });
});

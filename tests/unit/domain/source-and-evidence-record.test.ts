import { describe, expect, it } from "vitest";
import { buildEvidenceRecord } from "@/lib/domain/evidence-record";
import { buildSourceRecord } from "@/lib/domain/source-record";
import { makeEvidence, makeHoldings, makePosition } from "../../support/holdings";

const piece = (id: string, paragraph: number | null) => makeEvidence({ id, paragraph });
const holdings = makeHoldings([
  makePosition({ stakeholder: "PAK", evidence: [piece("b", 2), piece("d", 9)] }),
  makePosition({ stakeholder: "IND", evidence: [piece("a", 2)] }),
  makePosition({ stakeholder: "USA", evidence: [piece("c", 5), piece("z", null)] }),
  makePosition({ stakeholder: "PAK", basis: "conduct", value: "practises", evidence: [piece("b", 2)] }),
  makePosition({ stakeholder: "PAK", source: "part", evidence: [piece("e", 2)] }),
]);

describe("the record of a source", () => {
  it("gives all that was taken from it in the order of its paragraphs, the unnumbered last", () => {
    const record = buildSourceRecord(holdings, "whole");
    expect(
      record?.paragraphs.map(({ paragraph, exhibits }) => [paragraph, exhibits.map(({ id }) => id)]),
    ).toEqual([
      [2, ["a", "b", "b"]],
      [5, ["c"]],
      [9, ["d"]],
      [null, ["z"]],
    ]);
    expect(record?.tally).toMatchObject({ total: 4, official: 3, conduct: 1 });
  });

  it("is null for an id nobody has", () => {
    expect(buildSourceRecord(holdings, "nothing")).toBeNull();
  });
});

describe("the record of a piece of evidence", () => {
  it("holds every position it backs, and what stands beside it in the same source", () => {
    const record = buildEvidenceRecord(holdings, "b");
    expect(record?.exhibits.map(({ basis }) => basis)).toEqual(["official", "conduct"]);
    expect(record?.samePassage.map(({ id }) => id)).toEqual(["a"]);
    expect(record?.previous).toBeNull();
    expect(record?.next?.id).toBe("c");
    expect(buildEvidenceRecord(holdings, "d")?.previous?.id).toBe("c");
  });

  it("is null for an id nobody has", () => {
    expect(buildEvidenceRecord(holdings, "nothing")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { buildAgreementGrid } from "@/lib/domain/agreement-grid";
import { rankCommonThreats } from "@/lib/domain/common-threats";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair } from "@/lib/domain/pair";
import { readSide } from "@/lib/domain/side";
import { buildSideBySide } from "@/lib/domain/side-by-side";
import { writeAgreementCsv } from "@/lib/export/agreement-csv";
import { writeCommonThreatsCsv } from "@/lib/export/common-threats-csv";
import { writePairCsv } from "@/lib/export/pair-csv";
import { writeSideBySideCsv } from "@/lib/export/side-by-side-csv";
import { EVERYTHING, lookAt, makeEvidence, makeHoldings, makePosition } from "../../support/holdings";

const HOLDINGS = makeHoldings([
  makePosition({ stakeholder: "PAK", evidence: [makeEvidence({ id: "ev-a" })] }),
  makePosition({ stakeholder: "IND", value: "opposes", evidence: [makeEvidence({ id: "ev-b" })] }),
  makePosition({ stakeholder: "PAK", item: "narcotics" }),
  makePosition({ stakeholder: "IND", item: "narcotics" }),
]);
const SIDES = ["PAK", "IND"].flatMap((code) => readSide(HOLDINGS, EVERYTHING, { code, date: null }) ?? []);
const [A, B] = SIDES;
if (!A || !B) throw new Error("The world has no such sides.");

function linesOf(csv: string): string[][] {
  return csv
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
}

describe("a pair's CSV file", () => {
  it("holds each item with both marks, the distance, the evidence, the release and the layers", () => {
    const [header, first, second] = linesOf(writePairCsv(buildPair([A, B], HOLDINGS.items, OWN_LAYERS), 7));
    const line = Object.fromEntries((header ?? []).map((name, index) => [name, first?.[index]]));
    expect(line).toMatchObject({
      part: "mechanism",
      a: "PAK",
      a_value: "supports",
      a_basis: "official",
      b_value: "opposes",
      distance: "2",
      closeness: "opposed",
      a_evidence: "ev-a",
      b_evidence: "ev-b",
      release: "7",
      layers: "official conduct",
    });
    expect(second?.[0]).toBe("threat in common");
    expect(second).toHaveLength(header?.length ?? 0);
  });
});

describe("the CSV files of many", () => {
  const at = { release: 7, asOf: "2026-01-01", layers: OWN_LAYERS };

  it("tell each side's words, a line each", () => {
    const lines = linesOf(
      writeSideBySideCsv(buildSideBySide(SIDES, HOLDINGS.items, OWN_LAYERS), 7, OWN_LAYERS),
    );
    expect(lines).toHaveLength(5);
    expect(lines[1]).toEqual(
      expect.arrayContaining(["intelligence-sharing", "PAK", "supports", "ev-a", "7"]),
    );
  });

  it("leave the share empty where too little is in common", () => {
    const voice = (key: string) => ({
      key,
      label: key,
      title: key,
      collective: false,
      steps: [2, 0] as const,
    });
    const [, line] = linesOf(writeAgreementCsv(buildAgreementGrid([voice("PAK"), voice("IND")]), at));
    expect(line?.slice(0, 12)).toEqual([
      "IND",
      "PAK",
      "2",
      "2",
      "0",
      "0",
      "0",
      "2",
      "0",
      "2",
      "",
      "not enough on record",
    ]);
    expect(line?.join()).toContain("/pairs/IND/PAK?release=7");
  });

  it("rank pairs and say which cannot be ranked", () => {
    const found = rankCommonThreats({
      threats: lookAt(HOLDINGS, { kind: "threat" }),
      mechanisms: lookAt(HOLDINGS),
      memberships: [],
      layers: OWN_LAYERS,
      collectives: false,
      one: null,
    });
    const [, line] = linesOf(writeCommonThreatsCsv(found, at));
    expect(line?.slice(0, 9)).toEqual(["pair", "PAK", "IND", "1", "0", "1", "narcotics", "", "1"]);
  });
});

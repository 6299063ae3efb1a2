import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ITEM_KINDS, MAX_PHRASE_WORDS } from "@/lib/domain/vocabulary";
import { type DataSet, describeFault } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import { checkPhrases } from "@/lib/import/phrase-check";
import { readShippedReleases, type ShippedRelease } from "@/lib/import/shipped-releases";
import { checkSpeakers, readSpeakers } from "@/lib/import/speakers";

const SOURCES_FOLDER = process.env.SOURCES_DIR ?? "../shared/sources";
const areTextsHeld = existsSync(SOURCES_FOLDER);

/** The items table of the codebook. */
const CODEBOOK = {
  mechanism: `intelligence-sharing joint-operations engaging-taliban sco-framework un-monitoring sanctions-reform
    pressure-sanctions inclusive-governance border-control unilateral-strikes capacity-building root-causes
    regional-framework confidence-building act-on-sheltered-groups`,
  threat: `iskp-attacks-home iskp-attacks-abroad iskp-general cross-border-militancy separatism foreign-fighters
    instability-spillover sectarian-violence investment-attacks narcotics`,
  interest: `regional-stability homeland-protection defeat-iskp legitimacy-recognition deny-sanctuary
    economic-corridors great-power-competition rival-distraction taliban-relations`,
  obstacle: `mutual-distrust great-power-rivalry non-recognition membership-exclusion divergent-interests
    weak-capacity sanctuary-dispute`,
};
const GROUPS = [
  "SCO",
  "UNSC",
  "CENTRAL-ASIA",
  "SOUTH-ASIA",
  "AFG-NEIGHBOURS",
  "REGION",
  "WEST",
  "INTL-COMMUNITY",
];

let releases: ShippedRelease[];
/** The newest release. */
let dataSet: DataSet;
let faults: string[];
const valuesOf = <T>(rows: { value: T }[]): T[] => rows.map(({ value }) => value);

beforeAll(async () => {
  const [read, list] = await Promise.all([readShippedReleases("prisma/data"), readSpeakers("prisma/data")]);
  releases = read.releases;
  const last = releases.at(-1);
  if (!last) throw new Error("No release is shipped.");
  dataSet = last.dataSet;
  const found = releases.flatMap((release) => [
    ...release.faults,
    ...checkDataSet(release.dataSet),
    ...checkSpeakers(release.dataSet, list.speakers),
  ]);
  faults = [...read.faults, ...list.faults, ...found].map(describeFault);
});

describe("the shipped data set", () => {
  it("has no fault", () => {
    expect(faults).toEqual([]);
  });

  it.skipIf(!areTextsHeld)(
    areTextsHeld
      ? "has every phrase word for word in the paragraph it names"
      : "has every phrase in its paragraph (skipped: the sources' texts are not held here)",
    async () => {
      expect((await checkPhrases(dataSet, SOURCES_FOLDER)).map(describeFault)).toEqual([]);
    },
  );

  it.each(ITEM_KINDS)("has every %s that the codebook lists", (kind) => {
    const codes = valuesOf(dataSet.items)
      .filter((item) => item.kind === kind)
      .map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(CODEBOOK[kind].split(/\s+/)));
  });

  it("puts the three mechanisms that the mission names first", () => {
    const mechanisms = valuesOf(dataSet.items).filter(({ kind }) => kind === "mechanism");
    const first = mechanisms.sort((a, b) => a.order - b.order).slice(0, 3);
    expect(first.map(({ code }) => code)).toEqual([
      "intelligence-sharing",
      "joint-operations",
      "engaging-taliban",
    ]);
  });

  it("gives every item of a kind a place of its own", () => {
    const places = valuesOf(dataSet.items).map(({ kind, order }) => `${kind} ${order}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("has both authorities of Afghanistan, ending and beginning with the fall of Kabul", () => {
    const afghan = valuesOf(dataSet.stakeholders).filter(({ iso3 }) => iso3 === "AFG");
    expect(afghan.map(({ code, validFrom, validTo }) => [code, validFrom?.slice(0, 10), validTo])).toEqual([
      ["AFG", "2021-08-15", null],
      ["AFG-REP", expect.any(String), "2021-08-14"],
    ]);
  });

  it("has the groups that the codebook names, as organisations or groups", () => {
    const collective = valuesOf(dataSet.stakeholders).filter(
      ({ kind }) => kind === "organisation" || kind === "group",
    );
    expect(collective.map(({ code }) => code)).toEqual(expect.arrayContaining(GROUPS));
  });

  it("dates the five founding sources as the codebook does, each read whole", () => {
    const founding = valuesOf(dataSet.sources).filter(({ id }) => /^00[0-4]$/.test(id));
    const written = founding.map(({ id, writtenFrom, writtenTo, writtenPrecision, extent }) =>
      [id, writtenFrom.slice(0, 7), writtenTo.slice(0, 7), writtenPrecision, extent].join(" "),
    );
    expect(written).toEqual([
      "000 2021-08 2021-08 day-range whole",
      "001 2022-04 2022-05 month whole",
      "002 2024-03 2024-04 month whole",
      "003 2018-08 2018-09 month whole",
      "004 2024-04 2024-04 day whole",
    ]);
  });

  it("holds at least 150 (stakeholder, item, source) triples, some from each founding source", () => {
    const positions = valuesOf(dataSet.positions);
    expect(
      new Set(positions.map((p) => [p.stakeholder, p.item, p.source].join())).size,
    ).toBeGreaterThanOrEqual(150);
    expect(new Set(positions.map(({ source }) => source))).toEqual(
      new Set(valuesOf(dataSet.sources).map(({ id }) => id)),
    );
  });

  it("has a position on each of the three mechanisms for at least five stakeholders", () => {
    for (const code of ["intelligence-sharing", "joint-operations", "engaging-taliban"]) {
      const on = valuesOf(dataSet.positions).filter(({ item }) => item === code);
      expect(new Set(on.map(({ stakeholder }) => stakeholder)).size, code).toBeGreaterThanOrEqual(5);
    }
  });

  it("ships no phrase longer than twelve words", () => {
    for (const { value, line } of dataSet.positions) {
      for (const { phrase } of value.evidence) {
        expect(phrase.trim().split(/\s+/).length, `line ${line}`).toBeLessThanOrEqual(MAX_PHRASE_WORDS);
      }
    }
  });

  it("knows the paragraph of every piece from the founding sources", () => {
    const bare = dataSet.positions.filter(({ value }) =>
      value.evidence.some(({ paragraph }) => paragraph === null),
    );
    expect(bare.filter(({ value }) => /^00[0-4]$/.test(value.source)).map(({ line }) => line)).toEqual([]);
  });

  it("holds nothing said by the Taliban authorities before there were any", () => {
    const early = dataSet.positions.filter(
      ({ value }) =>
        value.stakeholder === "AFG" &&
        value.evidence.some(({ saidOn }) => saidOn !== null && saidOn < "2021"),
    );
    expect(early.map(({ line }) => line)).toEqual([]);
  });

  it("has not-applicable reasons that read as a sentence without their full stop", () => {
    for (const { value } of dataSet.notApplicable) expect(value.reason).toMatch(/^[A-Z].*[^.]$/);
  });
});

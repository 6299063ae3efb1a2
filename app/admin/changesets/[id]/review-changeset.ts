import "server-only";
import { type ChartsAt, compareStandingCharts, type ShiftedChart } from "@/lib/charts/chart-shifts";
import type { OpenedChangeset } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import type { CellShift } from "@/lib/domain/change";
import { compareCells, type RecordAt } from "@/lib/domain/compare-cells";
import type { Draft } from "@/lib/domain/editorial";
import { compareFindings, type FindingChanges } from "@/lib/domain/finding-changes";
import { buildMatrix } from "@/lib/domain/matrix";
import { BASES } from "@/lib/domain/vocabulary";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { applyChanges, holdingsOf, type Lines } from "@/lib/import/record-lines";
import { definitionOf } from "@/lib/schemas/chart-record";
import { draftOf } from "@/lib/schemas/record-draft";
import { labelOf } from "@/lib/schemas/record-fields";
import { changesIn, type FieldFaults, judgeChange, measureChangeset } from "../../judge-change";

export interface ChangesetReview {
  /** The record before each change, by the change's id; null where it is new. */
  before: Record<string, Draft | null>;
  /** What is wrong with each change, as sentences, by the change's id. */
  faults: Record<string, string[]>;
  elsewhere: string[];
  /** Which cells of the comparison would show something else; none once it is published. */
  cells: CellShift[];
  /** What becomes of rankings and findings; null where nothing does. */
  findings: FindingChanges | null;
  /** Which live charts, here and on other people's pages, would show something else. */
  charts: ShiftedChart[];
  isWhole: boolean;
}

type Impact = Pick<ChangesetReview, "cells" | "findings" | "charts">;
const NO_IMPACT: Impact = { cells: [], findings: null, charts: [] };

/** What a reviewer has to know: what changes, what is wrong, and what readers would see differently. */
export async function reviewChangeset(opened: OpenedChangeset): Promise<ChangesetReview> {
  const isDone = opened.state === "published" || opened.state === "withdrawn";
  const { lines } = await getLivingRecord();
  const before = Object.fromEntries(
    opened.records.map(({ id, entity, base }) => [id, base && draftOf(entity, base)]),
  );
  if (isDone) return { ...NO_IMPACT, before, faults: {}, elsewhere: [], isWhole: true };
  const measure = measureChangeset(opened, lines);
  const faults: Record<string, string[]> = {};
  for (const record of opened.records) {
    const found = sentencesOf(record.entity, await judgeChange(record, measure));
    if (record.isStale)
      found.unshift("was published otherwise meanwhile: open it and lay the change over it");
    if (found.length > 0) faults[record.id] = found;
  }
  const { elsewhere } = measure.between;
  const isWhole = opened.records.length > 0 && Object.keys(faults).length === 0 && elsewhere.length === 0;
  const impact = isWhole ? await impactOf(opened, lines) : NO_IMPACT;
  return { ...impact, before, faults, elsewhere, isWhole };
}

/** The record as it is and as it would be, as readers find it today. */
async function impactOf(opened: OpenedChangeset, lines: Lines): Promise<Impact> {
  const after = applyChanges(lines, changesIn(opened));
  const isOfChartsAlone = opened.records.every(({ entity }) => entity === "chart");
  const today = new Date().toISOString().slice(0, 10);
  const lens = { asOf: today, layers: BASES, sources: null };
  const now = { holdings: holdingsOf(lines), lens };
  const next = isOfChartsAlone ? now : { holdings: holdingsOf(after), lens };
  const findings = compareFindings(findable(now), findable(next));
  const isSame = findings.rankings.every(({ changes }) => changes.length === 0);
  return {
    cells: compareCells(now, next),
    findings: isSame ? null : findings,
    charts: compareStandingCharts(chartsAt(lines, now), chartsAt(after, next), {
      day: today,
      world: await getWorldGeometry(),
    }),
  };
}

function findable({ holdings, lens }: RecordAt) {
  const matrixOf = (kind: "mechanism" | "threat") =>
    buildMatrix({ holdings, lens, kind, applyToMembers: false });
  return { mechanisms: matrixOf("mechanism"), threats: matrixOf("threat") };
}

function chartsAt(lines: Lines, { holdings }: RecordAt): ChartsAt {
  const charts = [...lines.chart.values()].map((chart) => ({
    id: chart.id,
    isWithdrawn: chart.reason !== null,
    definition: definitionOf(chart),
  }));
  return { charts, holdings };
}

function sentencesOf(entity: OpenedChangeset["records"][number]["entity"], faults: FieldFaults): string[] {
  return Object.entries(faults).flatMap(([field, messages]) =>
    messages.map((message) => (field === "" ? message : `${labelOf(entity, field)} ${message}`)),
  );
}

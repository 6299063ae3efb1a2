import "server-only";
import type { OpenedChangeset } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import type { CellShift } from "@/lib/domain/change";
import { compareCells, type RecordAt } from "@/lib/domain/compare-cells";
import { type CountShift, compareCounts } from "@/lib/domain/compare-counts";
import type { Draft } from "@/lib/domain/editorial";
import { BASES } from "@/lib/domain/vocabulary";
import { applyChanges, holdingsOf, type Lines } from "@/lib/import/record-lines";
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
  /** Which counts over all states would be others: rankings and findings follow them. */
  counts: CountShift[];
  isWhole: boolean;
}

/** What a reviewer has to know: what changes, what is wrong, and what readers would see differently. */
export async function reviewChangeset(opened: OpenedChangeset): Promise<ChangesetReview> {
  const isDone = opened.state === "published" || opened.state === "withdrawn";
  const { lines } = await getLivingRecord();
  const before = Object.fromEntries(
    opened.records.map(({ id, entity, base }) => [id, base && draftOf(entity, base)]),
  );
  if (isDone) return { before, faults: {}, elsewhere: [], cells: [], counts: [], isWhole: true };
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
  const [now, next] = isWhole ? recordsAround(opened, lines) : [];
  const cells = now && next ? compareCells(now, next) : [];
  return { before, faults, elsewhere, cells, counts: now && next ? compareCounts(now, next) : [], isWhole };
}

/** The record as it is and as it would be, as readers find it today. */
function recordsAround(opened: OpenedChangeset, lines: Lines): [RecordAt, RecordAt] {
  const lens = { asOf: new Date().toISOString().slice(0, 10), layers: BASES, sources: null };
  const after = holdingsOf(applyChanges(lines, changesIn(opened)));
  return [
    { holdings: holdingsOf(lines), lens },
    { holdings: after, lens },
  ];
}

function sentencesOf(entity: OpenedChangeset["records"][number]["entity"], faults: FieldFaults): string[] {
  return Object.entries(faults).flatMap(([field, messages]) =>
    messages.map((message) => (field === "" ? message : `${labelOf(entity, field)} ${message}`)),
  );
}

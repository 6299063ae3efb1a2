import type { ImportSummary, JudgedRow } from "@/lib/domain/imports";
import { checkChanges, type IdentifiedChange } from "@/lib/import/check-changes";
import { applyChanges, type Lines } from "@/lib/import/record-lines";
import type { TableRow } from "@/lib/import/table/table";
import { type GroupGround, judgeGroup } from "./judge-group";
import { makeLexicon } from "./lexicon";
import { listUncoded, proposedChanges, withWidened } from "./proposals";
import { type RecordGroup, RecordGroups } from "./record-groups";
import { entryReader, type RowEntry } from "./row-entries";
import { countRecords, countVerdicts, listUnknown, toJudgedRow } from "./summarise-rows";

export interface JudgeInput extends GroupGround {
  rows: readonly TableRow[];
}

/** A record the import would write; its id is this judgement's own. */
export interface ImportChange extends IdentifiedChange {
  isConflict: boolean;
}

export interface Judgement {
  rows: JudgedRow[];
  changes: ImportChange[];
  summary: ImportSummary;
}

const STEP = 500;

/**
 * Says of every row what it would do to the record. A generator, so that whoever runs it can tell how far it has
 * come, and stop: it yields a share from 0 to 1, and nothing but what it returns comes of it.
 */
export function* judgeRows(input: JudgeInput): Generator<number, Judgement> {
  const { plan, rows } = input;
  const proposed = proposedChanges(plan, input.lines);
  const lines = applyChanges(input.lines, proposed);
  const lexicon = makeLexicon(plan.entity, lines);
  const ground = { ...input, lines };
  const groups = new RecordGroups(plan.entity, lines);
  const read = entryReader({ ...input, lexicon });
  const entries: RowEntry[] = [];
  for (const [index, row] of rows.entries()) {
    for (const entry of read(row)) {
      entries.push(entry);
      if (!entry.isLeftOut && entry.problems.length === 0) groups.add(entry);
    }
    if (index % STEP === STEP - 1) yield (0.4 * index) / rows.length;
  }
  const all = groups.all();
  const changes: ImportChange[] = [];
  let done = 0;
  for (const [index, group] of all.entries()) {
    const judged = judgeGroup(group, ground);
    const { entity, baseKey } = group;
    if (judged) changes.push({ id: String(index), entity, baseKey, ...judged });
    // A record of many rows is as much work as many records of one.
    const before = done;
    done += group.entries.length;
    if (Math.floor(before / STEP) < Math.floor(done / STEP)) yield 0.4 + (0.4 * done) / entries.length;
  }
  yield 0.8;
  const uncoded = listUncoded(changes, lines);
  const besides = withWidened(proposed, { plan, uncoded, lines: input.lines });
  const { sound, elsewhere } = holdRules({ groups: all, changes, besides, lines: input.lines });
  yield 0.95;
  const judged = entries.map((entry) => toJudgedRow(entry, plan.entity));
  const written = [...besides.map((change) => ({ ...change, isConflict: false })), ...sound];
  return {
    rows: judged,
    changes: written,
    summary: {
      counts: countVerdicts(judged),
      unknown: listUnknown(entries, lexicon),
      uncoded: uncoded.filter(({ source }) => !plan.widen.includes(source)),
      elsewhere,
      records: countRecords(written),
    },
  };
}

interface Holding {
  groups: readonly RecordGroup[];
  changes: readonly ImportChange[];
  /** What is written besides the rows: proposed records and widened sources. */
  besides: readonly IdentifiedChange[];
  lines: Lines;
}

/** Holds the rules between records for the record as it would be, and tells the rows that break one. */
function holdRules({ groups, changes, besides, lines }: Holding) {
  const { byChange, elsewhere } = checkChanges(lines, [...besides, ...changes]);
  const others = besides.flatMap(({ id }) => byChange.get(id) ?? []);
  for (const [id, messages] of byChange) {
    for (const entry of groups[Number(id)]?.entries ?? []) {
      entry.problems.push(...messages.map((message) => ({ column: null, message })));
      entry.verdict = "error";
    }
  }
  const sound = changes.filter(({ id }) => !byChange.has(id));
  return { sound, elsewhere: [...others, ...elsewhere].slice(0, 20) };
}

import { groupBy } from "@/lib/domain/group-by";
import { titleOfRecord } from "@/lib/format/record-title";
import { describeMisplaced } from "@/lib/import/phrase-check";
import { isSameLine, type Lines } from "@/lib/import/record-lines";
import type { PositionLine } from "@/lib/schemas/data-set";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import { type AnyLine, readDraft } from "@/lib/schemas/record-draft";
import { labelOf } from "@/lib/schemas/record-fields";
import { describeRowFault } from "./describe-fault";
import type { RecordGroup } from "./record-groups";
import { differencesOf, meanwhileReader } from "./row-differences";
import type { RowEntry } from "./row-entries";

export interface GroupGround {
  columns: readonly string[];
  plan: ImportPlan;
  lines: Lines;
  /** What was in force at the release the file was made of, where it names one. */
  linesThen: Lines | null;
  /** The open changeset that amends a record already, by entity and key. */
  busy: Readonly<Record<string, string>>;
  /** The paragraphs of the sources whose texts are held. */
  texts: ReadonlyMap<string, readonly string[]>;
}

export interface JudgedGroup {
  line: AnyLine;
  isConflict: boolean;
}

/** Judges the rows of one record; null where they write nothing, because nothing differs or something is wrong. */
export function judgeGroup(group: RecordGroup, ground: GroupGround): JudgedGroup | null {
  const { entity, base, draft, entries } = group;
  const title = titleOfRecord(entity, { ...draft });
  for (const entry of entries) entry.title = title;
  const line = readLine(group, ground);
  if (line === null) return null;
  if (base === null) {
    for (const entry of entries) entry.verdict = "create";
    return { line, isConflict: false };
  }
  if (isSameLine(base, line)) {
    for (const entry of entries) entry.verdict = "unchanged";
    return null;
  }
  return { line, isConflict: judgeUpdate(group, { line, base }, ground) };
}

/** The record that the rows make together; null when any of them keeps it from being in order. */
function readLine(group: RecordGroup, ground: GroupGround): AnyLine | null {
  const { entity, draft, entries } = group;
  const { line, faults } = readDraft(entity, draft, (code) => ground.lines.item.get(code)?.kind);
  const ownersOf = ownerReader(group);
  for (const fault of faults) {
    for (const entry of ownersOf(fault.field)) entry.problems.push(describeRowFault(fault, entry, ground));
  }
  if (line !== null && "evidence" in line) tellMisplaced(group, line, ground);
  const bad = entries.find(({ problems }) => problems.length > 0);
  if (!bad) return line;
  for (const { problems } of entries) {
    if (problems.length === 0)
      problems.push({
        column: null,
        message: `waits for row ${bad.number}, which speaks of the same record`,
      });
  }
  return null;
}

/** Looks each phrase up in the paragraph it is said to stand in, where the source's text is held. */
function tellMisplaced(
  { passages }: RecordGroup,
  line: PositionLine,
  { texts, columns, plan }: GroupGround,
): void {
  const paragraphs = texts.get(line.source);
  if (!paragraphs) return;
  for (const [{ problems }, place] of passages) {
    const { phrase, paragraph } = line.evidence[place] ?? {};
    if (phrase === undefined || typeof paragraph !== "number") continue;
    const message = describeMisplaced({ phrase, paragraph, source: line.source }, paragraphs);
    const column = columns[plan.columns.indexOf("evidence.phrase")] ?? null;
    if (message !== null) problems.push({ column, message });
  }
}

/** The place of the passage that a field of the form is part of; null for a field of the record itself. */
function placeOf(field: string): number | null {
  const place = /^evidence\.(\d+)\./.exec(field)?.[1];
  return place === undefined ? null : Number(place);
}

/** Which rows a fault is told: those that filled its passage or its field, else all of the record. */
function ownerReader({ entries, passages, filledBy }: RecordGroup): (field: string) => RowEntry[] {
  const byPlace = new Map([...passages].map(([entry, place]) => [place, entry]));
  return (field) => {
    const place = placeOf(field);
    const owner =
      place === null ? entries.find(({ number }) => number === filledBy.get(field)) : byPlace.get(place);
    return owner ? [owner] : entries;
  };
}

function judgeUpdate(
  { entity, baseKey, entries, passages }: RecordGroup,
  { line, base }: { line: AnyLine; base: AnyLine },
  { linesThen, busy, columns, plan }: GroupGround,
): boolean {
  const differences = groupBy(differencesOf(entity, base, line), ({ field }) => placeOf(field));
  const then = linesThen?.[entity].get(baseKey ?? "") as AnyLine | undefined;
  const isChangedMeanwhile = meanwhileReader(entity, base, then);
  const changeset = busy[`${entity} ${baseKey}`];
  let isConflict = false;
  for (const entry of entries) {
    const own = passages.get(entry);
    entry.differences = [
      ...(differences.get(null) ?? []),
      ...(own === undefined ? [] : (differences.get(own) ?? [])),
    ];
    entry.verdict = entry.differences.length > 0 ? "update" : "unchanged";
    const moved = entry.differences.filter(({ field }) => isChangedMeanwhile(field));
    const clashes = moved.map(({ field, was }) => ({
      column: columns[plan.columns.indexOf(field.replace(/^evidence\.\d+\./, "evidence."))] ?? null,
      message: `${labelOf(entity, field)} was changed on record since this file was made, to “${was.slice(0, 80)}”`,
    }));
    if (changeset !== undefined && entry.verdict === "update")
      clashes.push({
        column: null,
        message: `changeset ${changeset}, which is open, amends this record too`,
      });
    if (clashes.length === 0) continue;
    entry.verdict = "conflict";
    entry.problems.push(...clashes);
    isConflict = true;
  }
  return isConflict;
}

import type { UncodedSource } from "@/lib/domain/imports";
import type { IdentifiedChange } from "@/lib/import/check-changes";
import { keyOf, type Lines } from "@/lib/import/record-lines";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import { readDraft } from "@/lib/schemas/record-draft";

/** The records proposed with a file that are in order and not on record yet. */
export function proposedChanges({ fresh }: ImportPlan, lines: Lines): IdentifiedChange[] {
  return fresh.flatMap(({ entity, draft }, index) => {
    const { line } = readDraft(entity, draft, (code) => lines.item.get(code)?.kind);
    if (line === null || lines[entity].has(keyOf(entity, line))) return [];
    return [{ id: `proposed ${index}`, entity, baseKey: null, line }];
  });
}

/** Sources that positions are taken from for stakeholders they are not recorded as searched for. */
export function listUncoded(changes: readonly IdentifiedChange[], lines: Lines): UncodedSource[] {
  const found = new Map<string, Set<string>>();
  for (const { line } of changes) {
    if (line === null || !("evidence" in line)) continue;
    const source = lines.source.get(line.source);
    if (!source || source.codedFor.includes(line.stakeholder)) continue;
    const codes = found.get(source.id) ?? new Set();
    found.set(source.id, codes.add(line.stakeholder));
  }
  return [...found].map(([source, codes]) => ({ source, stakeholders: [...codes].sort() }));
}

/** The proposed changes together with those that record sources as searched for more, where somebody said so. */
export function withWidened(
  proposed: readonly IdentifiedChange[],
  { plan, uncoded, lines }: { plan: ImportPlan; uncoded: readonly UncodedSource[]; lines: Lines },
): IdentifiedChange[] {
  const more = new Map(
    uncoded.filter(({ source }) => plan.widen.includes(source)).map((one) => [one.source, one.stakeholders]),
  );
  const widened = proposed.map((change): IdentifiedChange => {
    const { line } = change;
    const codes = line !== null && "codedFor" in line ? more.get(line.id) : undefined;
    if (line === null || !("codedFor" in line) || codes === undefined) return change;
    more.delete(line.id);
    return { ...change, line: { ...line, codedFor: [...line.codedFor, ...codes] } };
  });
  for (const [id, codes] of more) {
    const source = lines.source.get(id);
    if (source)
      widened.push({
        id: `widened ${id}`,
        entity: "source",
        baseKey: id,
        line: { ...source, codedFor: [...source.codedFor, ...codes] },
      });
  }
  return widened;
}

import "server-only";
import type { Lines } from "@/lib/import/record-lines";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import { readDraft } from "@/lib/schemas/record-draft";
import type { FieldFaults } from "../judge-change";

/** What is not in order yet in each record proposed with a file, by field, in the order of the plan. */
export function judgeProposals({ fresh }: ImportPlan, lines: Lines): FieldFaults[] {
  return fresh.map(({ entity, draft }) => {
    const faults: FieldFaults = {};
    for (const { field, message } of readDraft(entity, draft, (code) => lines.item.get(code)?.kind).faults)
      faults[field] = [...(faults[field] ?? []), message];
    return faults;
  });
}

import { byKindThenName } from "@/lib/domain/item-record";
import type { Stakeholder } from "@/lib/domain/position";
import { isCollective } from "@/lib/domain/vocabulary";

/** Stakeholders to choose from: states by name, then organisations and groups. */
export function StakeholderOptions({ stakeholders }: { stakeholders: readonly Stakeholder[] }) {
  const ordered = [...stakeholders].sort(byKindThenName);
  const parts = [
    { label: "States", of: ordered.filter(({ kind }) => !isCollective(kind)) },
    { label: "Organisations and groups", of: ordered.filter(({ kind }) => isCollective(kind)) },
  ];
  return parts.map(({ label, of }) => (
    <optgroup key={label} label={label}>
      {of.map(({ code, shortName }) => (
        <option key={code} value={code}>
          {shortName} ({code})
        </option>
      ))}
    </optgroup>
  ));
}

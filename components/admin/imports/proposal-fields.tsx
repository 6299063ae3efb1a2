import { ENTITY_WORDS } from "@/lib/format/record-title";
import { type ImportPlan, NEW_SOURCE } from "@/lib/schemas/import-plan";
import { FIELDS } from "@/lib/schemas/record-fields";
import { FormField } from "../form-field";

export interface ProposalFieldsProps {
  place: number;
  proposal: ImportPlan["fresh"][number];
  faults: Readonly<Record<string, readonly string[]>>;
}

/** The form of a record that is proposed together with the file's rows. */
export function ProposalFields({ place, proposal, faults }: ProposalFieldsProps) {
  const { entity, word, draft } = proposal;
  const kind = ENTITY_WORDS[entity].one.toLowerCase();
  return (
    <fieldset className="mt-6 border-t border-line pt-3">
      <legend className="pr-3 font-serif text-lg font-semibold">
        {word === NEW_SOURCE ? "A new source: the file’s own" : `A new ${kind}: “${word.slice(0, 80)}”`}
      </legend>
      <div className="form-grid">
        {FIELDS[entity].map((field) => (
          <FormField
            key={field.name}
            field={field}
            name={`p.${place}.${field.name}`}
            value={draft[field.name] ?? ""}
            faults={faults[field.name] ?? []}
            options={(field.options ?? []).map((value) => ({ value, label: value }))}
            note=""
            isReadOnly={false}
          />
        ))}
      </div>
      <label className="mt-3 inline-flex min-h-6 items-center gap-2 text-sm">
        <input type="checkbox" name={`drop.${place}`} value="1" /> Do not propose it
      </label>
    </fieldset>
  );
}

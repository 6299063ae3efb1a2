import type { Draft, Entity } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { passagesOf } from "@/lib/schemas/record-draft";
import { EVIDENCE_FIELDS, FIELDS, type Field, type Pick } from "@/lib/schemas/record-fields";
import { Autosave } from "./autosave";
import { type FieldOption, FormField } from "./form-field";

export interface RecordFieldsProps {
  entity: Entity;
  draft: Draft;
  faults: Readonly<Record<string, readonly string[]>>;
  picks: Readonly<Record<Pick, readonly FieldOption[]>>;
  /** What is good to know beside a field, by its name. */
  notes: Readonly<Record<string, string>>;
  isReadOnly: boolean;
  /** A field that is settled already and not asked for. */
  settled?: string;
}

export interface RecordFormProps extends RecordFieldsProps {
  changeset: string;
  change: string;
  version: number;
  /** Who else has this open; "" for nobody. */
  presence: string;
}

/** The form of one record; a position has its passages inside. It works without a script, and saves itself with one. */
export function RecordForm(props: RecordFormProps) {
  const { changeset, change, entity, draft, version, presence, isReadOnly } = props;
  return (
    // Without autoComplete a browser that reloads would fill in a version it saw before.
    <form
      id="record"
      method="post"
      action={adminRoutes.saveChange(changeset, change)}
      autoComplete="off"
      className="mt-4"
    >
      {/* Enter in a field saves: the first button of a form is the one that Enter presses. */}
      <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="back" value={adminRoutes.change(changeset, change)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={JSON.stringify(draft)} />
      <p data-presence="" role="status" className="text-sm font-medium">
        {presence}
      </p>
      <RecordFields {...props} />
      {!isReadOnly && <Buttons entity={entity} />}
      {!isReadOnly && <Autosave formId="record" keptAs={`change-${change}`} />}
    </form>
  );
}

/** Everything a record's form asks for, passages included; the form around it says where it goes. */
export function RecordFields(props: RecordFieldsProps) {
  const { entity, draft, faults, notes, isReadOnly, settled } = props;
  const fields = (list: readonly Field[], prefix: string) =>
    list
      .filter(({ name }) => name !== settled)
      .map((field) => (
        <FormField
          key={field.name}
          field={field}
          name={prefix + field.name}
          value={draft[prefix + field.name] ?? ""}
          faults={faults[prefix + field.name] ?? []}
          note={notes[prefix + field.name] ?? ""}
          options={optionsOf(field, props)}
          isReadOnly={isReadOnly}
        />
      ));
  return (
    <>
      <p data-fault-of="" className="fault">
        {(faults[""] ?? []).join("; ")}
      </p>
      <div className="form-grid">{fields(FIELDS[entity], "")}</div>
      {passagesOf(draft).map((place, index) => (
        <fieldset key={place} className="mt-6 border-t border-strong-line pt-3">
          <legend className="pr-3 font-serif text-lg font-semibold">Passage {index + 1}</legend>
          <p data-fault-of={`evidence.${place}`} className="fault">
            {(faults[`evidence.${place}`] ?? []).join("; ")}
          </p>
          <div className="form-grid">{fields(EVIDENCE_FIELDS, `evidence.${place}.`)}</div>
          {!isReadOnly && (
            <button type="submit" name="do" value={`remove-passage.${place}`} className="button mt-3 text-sm">
              Take passage {index + 1} out
            </button>
          )}
        </fieldset>
      ))}
    </>
  );
}

function Buttons({ entity }: { entity: Entity }) {
  return (
    <div className="mt-6 flex flex-wrap gap-3 border-t border-strong-line pt-4">
      <button type="submit" name="do" value="done" className="button button-first">
        Save and go back to the changeset
      </button>
      <button type="submit" name="do" value="save" className="button">
        Save
      </button>
      {entity === "position" && (
        <>
          <button type="submit" name="do" value="add-passage" className="button">
            Add a passage
          </button>
          <button type="submit" name="do" value="add-source" className="button">
            Add a new source
          </button>
        </>
      )}
    </div>
  );
}

function optionsOf(field: Field, { picks }: RecordFieldsProps): readonly FieldOption[] {
  if (field.type === "pick" && field.pick) return picks[field.pick];
  return (field.options ?? []).map((value) => ({ value, label: value }));
}

import { Section } from "@/components/ui/section";
import { adminRoutes } from "@/lib/routes";
import { roleOptions } from "@/lib/schemas/import-forms";
import { type ImportPlan, importFields, NEW_SOURCE } from "@/lib/schemas/import-plan";
import type { Field, Pick } from "@/lib/schemas/record-fields";
import { type FieldOption, FormField } from "../form-field";
import { ColumnsTable } from "./columns-table";

export interface ColumnsFormProps {
  id: string;
  columns: readonly string[];
  /** The cells of a few rows. */
  samples: readonly (readonly string[])[];
  plan: ImportPlan;
  picks: Readonly<Record<Pick, readonly FieldOption[]>>;
}

const SOURCE_HELP = "The file’s own source, if it has no column for one.";

/** What each column holds, and what stands for the fields that no column fills. */
export function ColumnsForm({ id, columns, samples, plan, picks }: ColumnsFormProps) {
  const fields = importFields(plan.entity);
  const isFilled = ({ name }: Field) => plan.columns.includes(name);
  const shown = (field: Field) => (
    <FormField
      key={field.name}
      field={field.name === "source" ? { ...field, pick: undefined, help: SOURCE_HELP } : field}
      name={field.name}
      value={plan.defaults[field.name] ?? ""}
      faults={[]}
      options={optionsFor(field, picks)}
      note=""
      isReadOnly={false}
    />
  );
  return (
    <form method="post" action={adminRoutes.saveImportColumns(id)} autoComplete="off">
      <input type="hidden" name="back" value={adminRoutes.importColumns(id)} />
      <input type="hidden" name="entity" value={plan.entity} />
      <Section id="columns" title="Columns">
        <ColumnsTable
          columns={columns}
          samples={samples}
          chosen={plan.columns}
          options={roleOptions(plan.entity)}
        />
      </Section>
      <Section
        id="rest"
        title="What the file does not say"
        intro={
          <p>
            A record needs every field that is not marked “if any”; nothing is made up for one. What you write
            here stands in every row that leaves the field empty. A column’s name in braces, such as{" "}
            <code>{`{${columns[0] ?? "name"}}`}</code>, stands for the row’s own cell.
          </p>
        }
      >
        <div className="form-grid">{fields.filter((field) => !isFilled(field)).map(shown)}</div>
        {fields.some(isFilled) && (
          <details className="mt-4">
            <summary className="text-sm text-soft">For empty cells of the columns above</summary>
            <div className="form-grid mt-3">{fields.filter(isFilled).map(shown)}</div>
          </details>
        )}
      </Section>
      <button type="submit" className="button button-first mt-6">
        Check every row
      </button>
      <p className="mt-2 text-sm text-soft">A dry run: nothing is written.</p>
    </form>
  );
}

function optionsFor(field: Field, picks: ColumnsFormProps["picks"]): readonly FieldOption[] {
  if (field.name === "source" && field.pick)
    return [{ value: NEW_SOURCE, label: "a new source, proposed with this file" }, ...picks.source];
  if (field.type === "pick" && field.pick) return picks[field.pick];
  return (field.options ?? []).map((value) => ({ value, label: value }));
}

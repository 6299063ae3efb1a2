import { ENTITY_WORDS } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { IMPORTABLE, type Importable } from "@/lib/schemas/import-plan";

/** What kind of record a row of the file is: the fields to choose from follow it. */
export function EntityForm({ id, entity }: { id: string; entity: Importable }) {
  return (
    <form action={adminRoutes.importColumns(id)} className="mt-3 flex flex-wrap items-end gap-3 text-sm">
      <label className="form-row">
        Each row is about
        <select name="entity" defaultValue={entity} className="field">
          {IMPORTABLE.map((one) => (
            <option key={one} value={one}>
              {ENTITY_WORDS[one].one}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        Show its fields
      </button>
    </form>
  );
}

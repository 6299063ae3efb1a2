import { ENTITIES } from "@/lib/domain/editorial";
import { ENTITY_WORDS } from "@/lib/format/record-title";
import { adminRoutes, routes } from "@/lib/routes";

export interface NewRecordFormProps {
  /** Changesets to choose from; null when it is settled which. */
  changesets: readonly { id: string; title: string }[] | null;
  changeset: string;
}

// A chart begins in the builder, where it can be seen.
const BEGUN_HERE = ENTITIES.filter((entity) => entity !== "chart").reverse();

/** Begins a new record, in a changeset. */
export function NewRecordForm({ changesets, changeset }: NewRecordFormProps) {
  return (
    <form
      method="post"
      action={adminRoutes.startChange()}
      className="mt-5 flex flex-wrap items-end gap-3 text-sm"
    >
      <input
        type="hidden"
        name="back"
        value={changeset ? adminRoutes.changeset(changeset) : adminRoutes.records()}
      />
      <label className="form-row">
        New
        <select name="entity" defaultValue="position" className="field">
          {BEGUN_HERE.map((entity) => (
            <option key={entity} value={entity}>
              {ENTITY_WORDS[entity].one}
            </option>
          ))}
        </select>
      </label>
      {changesets ? (
        <ChangesetChoice changesets={changesets} />
      ) : (
        <input type="hidden" name="changeset" value={changeset} />
      )}
      <button type="submit" className="button">
        Begin
      </button>
      <p>
        or{" "}
        <a href={routes.chartBuilder()} className="link">
          build a chart
        </a>
      </p>
    </form>
  );
}

/** In which changeset a change is made: one that is open, or a new one. */
export function ChangesetChoice({ changesets }: { changesets: readonly { id: string; title: string }[] }) {
  return (
    <label className="form-row max-w-full">
      In changeset
      <select name="changeset" className="field max-w-[20rem]">
        <option value="">a new one</option>
        {changesets.map(({ id, title }) => (
          <option key={id} value={id}>
            {id}: {title}
          </option>
        ))}
      </select>
    </label>
  );
}

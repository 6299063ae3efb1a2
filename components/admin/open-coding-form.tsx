import { adminRoutes } from "@/lib/routes";

export interface OpenCodingFormProps {
  /** Where a first coding stands: a source in force, or one in an unpublished changeset. */
  places: readonly { value: string; label: string }[];
  people: readonly { id: string; name: string }[];
}

/** Asks somebody to code a source a second time. */
export function OpenCodingForm({ places, people }: OpenCodingFormProps) {
  return (
    <form method="post" action={adminRoutes.openCoding()} className="form-grid mt-3 text-sm">
      <input type="hidden" name="back" value={adminRoutes.codings()} />
      <label className="form-row wide">
        Source, and where its first coding stands
        <select name="place" required defaultValue="" className="field">
          <option value="">choose …</option>
          {places.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="form-row">
        Second coder
        <select name="coder" required defaultValue="" className="field">
          <option value="">choose …</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="wide text-soft">
        It must be somebody who has worked on no position of the source. A first coding that is not published
        yet is truly out of sight; one in force can be read on the public pages, and the second coder declares
        not to have done so.
      </p>
      <p className="wide">
        <button type="submit" className="button button-first">
          Ask for a second coding
        </button>
      </p>
    </form>
  );
}

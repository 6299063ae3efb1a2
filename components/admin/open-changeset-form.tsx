import { adminRoutes } from "@/lib/routes";

/** Opens a changeset that still holds nothing. */
export function OpenChangesetForm() {
  return (
    <form
      method="post"
      action={adminRoutes.openChangeset()}
      className="mt-6 flex max-w-[40rem] flex-wrap items-end gap-3 text-sm"
    >
      <input type="hidden" name="back" value={adminRoutes.changesets()} />
      <label className="form-row grow">
        A new changeset: what is it about?
        <input name="title" required maxLength={200} className="field" />
      </label>
      <button type="submit" className="button">
        Open it
      </button>
    </form>
  );
}

import { openChangeset, startChange } from "@/lib/db/commands/changesets";
import { AppError } from "@/lib/domain/app-error";
import { ENTITIES } from "@/lib/domain/editorial";
import { ENTITY_WORDS } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

/** Begins a change of a record, or of a new one, in a changeset chosen or new. */
export const POST = handleForm({ action: "edit" }, async ({ editor, form }) => {
  const entity = ENTITIES.find((one) => one === form.entity);
  if (!entity) throw new AppError("invalid", "There is no such kind of record.");
  const key = form.key ? form.key : null;
  const title = `${ENTITY_WORDS[entity].one}: ${form.title?.trim().slice(0, 160) || (key ?? "new")}`;
  const changeset = form.changeset || (await openChangeset(editor, title));
  return { to: adminRoutes.change(changeset, await startChange(editor, { changeset, entity, key })) };
});

import { dropChange } from "@/lib/db/commands/changesets";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../../../handle-form";
import { wholeNumber } from "../../../../../whole-number";

export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id = "", change = "" } = params;
  await dropChange(editor, change, wholeNumber(form.version));
  return { to: adminRoutes.changeset(id), notice: "The change was taken out." };
});

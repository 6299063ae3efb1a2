import { dropChange } from "@/lib/db/commands/changesets";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../../../handle-form";

export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id = "", change = "" } = params;
  await dropChange(editor, change, Number(form.version) || 0);
  return { to: adminRoutes.changeset(id), notice: "The change was taken out." };
});

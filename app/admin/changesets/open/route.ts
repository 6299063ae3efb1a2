import { openChangeset } from "@/lib/db/commands/changesets";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "edit" }, async ({ editor, form }) => {
  const title = form.title?.trim().slice(0, 200) ?? "";
  if (title === "") throw new AppError("invalid", "A changeset needs a title.");
  return { to: adminRoutes.changeset(await openChangeset(editor, title)) };
});

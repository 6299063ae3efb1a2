import { handInCoding } from "@/lib/db/commands/second-coding";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "code-blind" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  if (form.vow !== "on")
    throw new AppError(
      "invalid",
      "Hand it in once you can say that you coded the source yourself and unseen.",
    );
  await handInCoding(editor, id);
  return { to: adminRoutes.coding(id), notice: "Handed in. Both codings stand side by side from now on." };
});

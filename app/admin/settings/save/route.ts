import { updateSingleHanded } from "@/lib/db/commands/people";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "change-settings", isSensitive: true }, async ({ editor, form }) => {
  await updateSingleHanded(editor, form.single === "on");
  return { to: adminRoutes.settings(), notice: "Saved." };
});

import { takeUpCorrection } from "@/lib/db/commands/corrections";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "answer-corrections" }, async ({ editor, form, params }) => {
  const { changeset, change } = await takeUpCorrection(editor, params.id ?? "", form.key || null);
  return { to: adminRoutes.change(changeset, change) };
});

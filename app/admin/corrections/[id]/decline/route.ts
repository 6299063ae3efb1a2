import { declineCorrection } from "@/lib/db/commands/corrections";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "answer-corrections" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const answer = form.answer?.trim().slice(0, 2000) ?? "";
  if (answer === "") throw new AppError("invalid", "Please say why: whoever sent it reads this.");
  await declineCorrection(editor, id, answer);
  return { to: adminRoutes.correction(id), notice: "Declined. How to reach its sender was erased." };
});

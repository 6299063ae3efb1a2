import { callOffCoding } from "@/lib/db/commands/second-coding";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "assign-coding" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const note = form.note?.trim().slice(0, 500) ?? "";
  if (note === "") throw new AppError("invalid", "Please say why it is called off.");
  await callOffCoding(editor, id, note);
  return { to: adminRoutes.coding(id) };
});

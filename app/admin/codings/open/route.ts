import { openSecondCoding } from "@/lib/db/commands/second-coding";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "assign-coding" }, async ({ editor, form }) => {
  const [source = "", changeset = null] = form.place?.split("@") ?? [];
  if (source === "" || !form.coder) throw new AppError("invalid", "Choose a source and a second coder.");
  const id = await openSecondCoding(editor, { source, changeset, coder: form.coder });
  return { to: adminRoutes.coding(id), notice: "The second coder finds it under Second codings." };
});

import { undoRelease } from "@/lib/db/commands/review";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";
import { wholeNumber } from "../../whole-number";

export const POST = handleForm({ action: "undo" }, async ({ editor, form }) => {
  const id = await undoRelease(editor, wholeNumber(form.release));
  return { to: adminRoutes.changeset(id), notice: "Nothing is published yet: read it, then hand it in." };
});

import { handInUndo, undoRelease } from "@/lib/db/commands/undo";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";
import { tellUndo } from "../../tell-undo";
import { wholeNumber } from "../../whole-number";

export const POST = handleForm({ action: "undo" }, async ({ editor, form }) => {
  const id = await undoRelease(editor, wholeNumber(form.release));
  return { to: adminRoutes.changeset(id), notice: tellUndo(await handInUndo(editor, id)) };
});

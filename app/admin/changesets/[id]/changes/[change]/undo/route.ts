import { handInUndo, undoChange } from "@/lib/db/commands/undo";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../../../handle-form";
import { tellUndo } from "../../../../../tell-undo";

export const POST = handleForm({ action: "undo" }, async ({ editor, params }) => {
  const { id: changeset = "", change = "" } = params;
  const id = await undoChange(editor, { changeset, change });
  return { to: adminRoutes.changeset(id), notice: tellUndo(await handInUndo(editor, id)) };
});

import { takeImport } from "@/lib/db/commands/check-import";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "import" }, async ({ editor, form, params }) => {
  const conflicts = form.conflicts === "take" ? "take" : "leave-out";
  const changeset = await takeImport(editor, { import: params.id ?? "", conflicts });
  return {
    to: adminRoutes.changeset(changeset),
    notice: "Nothing is published yet: read it, then hand it in.",
  };
});

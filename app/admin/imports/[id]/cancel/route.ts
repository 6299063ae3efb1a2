import { cancelImport } from "@/lib/db/commands/imports";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "import" }, async ({ editor, params }) => {
  await cancelImport(editor, params.id ?? "");
  return { to: adminRoutes.imports(), notice: "The import is given up. Nothing of it was written." };
});

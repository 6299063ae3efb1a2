import { stageImport } from "@/lib/db/commands/imports";
import { AppError } from "@/lib/domain/app-error";
import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

const upload = { bytes: IMPORT_LIMITS.bytes, back: adminRoutes.imports() };

export const POST = handleForm({ action: "import", upload }, async ({ editor, file }) => {
  if (!file) throw new AppError("invalid", "Choose a file first.");
  return { to: adminRoutes.importColumns(await stageImport(editor, file)) };
});

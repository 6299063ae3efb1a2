import { importOrRefuse, planImport } from "@/lib/db/commands/imports";
import { adminRoutes } from "@/lib/routes";
import { readDecisions } from "@/lib/schemas/import-forms";
import { handleForm } from "../../../handle-form";
import { startCheck } from "../../start-check";

/** Keeps what words mean and which records are proposed, and checks the rows anew. */
export const POST = handleForm({ action: "import" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const { plan } = await importOrRefuse(id);
  await planImport(editor, id, readDecisions(form, plan));
  await startCheck(editor, id);
  return { to: adminRoutes.import(id) };
});

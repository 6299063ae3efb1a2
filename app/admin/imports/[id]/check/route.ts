import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";
import { startCheck } from "../../start-check";

export const POST = handleForm({ action: "import" }, async ({ editor, params }) => {
  const { id = "" } = params;
  await startCheck(editor, id);
  return { to: adminRoutes.import(id) };
});

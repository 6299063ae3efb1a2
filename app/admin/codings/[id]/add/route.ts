import { addCodedPosition } from "@/lib/db/commands/second-coding";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";
import { codingOrRefuse } from "../../open-coding";

export const POST = handleForm({ action: "code-blind" }, async ({ editor, params }) => {
  const { id = "" } = params;
  const { source } = await codingOrRefuse(id);
  return { to: adminRoutes.codedPosition(id, await addCodedPosition(editor, id, source.id)) };
});

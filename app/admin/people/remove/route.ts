import { removePerson } from "@/lib/db/commands/people";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  const pseudonym = await removePerson(editor, form.person ?? "");
  const notice = `The account is closed. What the person did stays on record as the work of “${pseudonym}”.`;
  return { to: adminRoutes.people(), notice };
});

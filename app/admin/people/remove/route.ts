import { removePerson } from "@/lib/db/commands/people";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  await removePerson(editor, form.person ?? "");
  return { to: adminRoutes.people(), notice: "The account is closed. What the person did stays on record." };
});

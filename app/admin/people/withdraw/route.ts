import { withdrawInvitation } from "@/lib/db/commands/people";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  await withdrawInvitation(editor, form.invitation ?? "");
  return { to: adminRoutes.people(), notice: "The invitation lets nobody in any more." };
});

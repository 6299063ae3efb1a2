import { endSessionsOf } from "@/lib/db/commands/account";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  await endSessionsOf(editor, form.person ?? "");
  return { to: adminRoutes.people(), notice: "Their sessions are ended: they have to sign in again." };
});

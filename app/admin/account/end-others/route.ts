import { endOtherSessions } from "@/lib/db/commands/account";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-own-account", isSensitive: true }, async ({ editor }) => {
  await endOtherSessions(editor);
  return { to: adminRoutes.account(), notice: "Every other session of yours is ended." };
});

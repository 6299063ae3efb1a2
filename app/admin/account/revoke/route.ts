import { revokeSession } from "@/lib/db/commands/account";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm(
  { action: "manage-own-account", isSensitive: true },
  async ({ editor, form }) => {
    await revokeSession(editor, form.session ?? "");
    return { to: adminRoutes.account(), notice: "The session is ended." };
  },
);

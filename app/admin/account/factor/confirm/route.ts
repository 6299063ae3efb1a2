import { confirmFactorRenewal } from "@/lib/db/commands/factor-renewal";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm(
  { action: "manage-own-account", isSensitive: true },
  async ({ editor, form }) => {
    await confirmFactorRenewal(editor, form.code ?? "");
    return {
      to: adminRoutes.account(),
      notice: "The new second factor is in force. The old one and its backup codes open nothing any more.",
    };
  },
);

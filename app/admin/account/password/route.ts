import { describeWeakPassword } from "@/lib/auth/password-rule";
import { changePassword } from "@/lib/db/commands/account";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { takeAttempt } from "../../../sign-in/handle-entrance";
import { handleForm } from "../../handle-form";

export const POST = handleForm(
  { action: "manage-own-account", isSensitive: true },
  async ({ editor, form, request }) => {
    await takeAttempt(request, { account: `password of ${editor.id}`, email: "" });
    const { current = "", next = "" } = form;
    const weakness = describeWeakPassword(next, [editor.name]);
    if (weakness !== null) throw new AppError("invalid", weakness);
    await changePassword(editor, { current, next });
    return {
      to: adminRoutes.account(),
      notice: "The new password holds from now on. Every other session of yours is ended.",
    };
  },
);

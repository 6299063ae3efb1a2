import { z } from "zod";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/auth/password";
import { changePassword } from "@/lib/db/commands/account";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

const PasswordForm = z.object({
  current: z.string().min(1).max(LONGEST_PASSWORD),
  next: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
});
const ASKED = `The present password and a new one of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters are needed.`;

export const POST = handleForm(
  { action: "manage-own-account", isSensitive: true },
  async ({ editor, form }) => {
    const parsed = PasswordForm.safeParse(form);
    if (!parsed.success) throw new AppError("invalid", ASKED);
    await changePassword(editor, parsed.data);
    return {
      to: adminRoutes.account(),
      notice: "Your password is changed, and every other session of yours is ended.",
    };
  },
);

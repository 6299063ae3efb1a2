import { describeWeakPassword } from "@/lib/auth/password-rule";
import { resetPassword } from "@/lib/db/commands/account";
import { findReset } from "@/lib/db/queries/people";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { type Form, seeOther, withNotice } from "../../../admin/handle-form";
import { handleEntrance, takeAttempt } from "../../handle-entrance";

const page = (_query: object, { token }: Form) => adminRoutes.reset({ token });

export const POST = handleEntrance(page, async ({ request, form }) => {
  const { token = "", password = "" } = form;
  await takeAttempt(request, { account: `reset ${token}`, email: "" });
  const found = await findReset(token);
  const weakness = describeWeakPassword(password, found ? [found.name, found.email] : []);
  if (weakness !== null) throw new AppError("invalid", weakness);
  await resetPassword(token, password);
  return seeOther(withNotice(adminRoutes.signIn(), "The new password holds. Please sign in with it."));
});

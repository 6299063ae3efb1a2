import { z } from "zod";
import { describeWeakPassword } from "@/lib/auth/password-rule";
import { signIn } from "@/lib/auth/sign-in";
import { acceptInvitation } from "@/lib/db/commands/people";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { type Form, seeOther, withNotice } from "../../../admin/handle-form";
import { handleEntrance, takeAttempt } from "../../handle-entrance";

const AcceptForm = z.object({
  token: z.string().min(1),
  name: z.string().trim().min(1).max(100),
  email: z.email().transform((email) => email.toLowerCase()),
  password: z.string(),
});

const ASKED = "A name, an e-mail address and a password are needed.";

const page = (_query: object, { token }: Form) => adminRoutes.invitation({ token });

export const POST = handleEntrance(page, async ({ request, form }) => {
  await takeAttempt(request, { account: `invitation ${form.token}`, email: "" });
  const parsed = AcceptForm.safeParse(form);
  if (!parsed.success) throw new AppError("invalid", ASKED);
  const { name, email, password } = parsed.data;
  const weakness = describeWeakPassword(password, [name, email]);
  if (weakness !== null) throw new AppError("invalid", weakness);
  await acceptInvitation(parsed.data);
  const cookies = (await signIn(request.headers, { email, password })) ?? [];
  return seeOther(withNotice(adminRoutes.enrol(), "Your account is made."), cookies);
});

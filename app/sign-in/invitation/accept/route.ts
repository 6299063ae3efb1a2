import { z } from "zod";
import { authFor } from "@/lib/auth/auth";
import { SHORTEST_PASSWORD } from "@/lib/auth/password";
import { acceptInvitation } from "@/lib/db/commands/people";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { readForm, seeOther, withNotice } from "../../../admin/handle-form";
import { handleEntrance, takeAttempt } from "../../handle-entrance";

const AcceptForm = z.object({
  token: z.string().min(1),
  name: z.string().trim().min(1).max(100),
  email: z.email().transform((email) => email.toLowerCase()),
  password: z.string().min(SHORTEST_PASSWORD).max(200),
});

const ASKED = `A name, an e-mail address and a password of at least ${SHORTEST_PASSWORD} characters are needed.`;

export async function POST(request: Request): Promise<Response> {
  const { token } = await readForm(request.clone());
  const page = () => adminRoutes.invitation({ token });
  return handleEntrance(page, async ({ form }) => {
    await takeAttempt(request, `invitation ${token}`);
    const parsed = AcceptForm.safeParse(form);
    if (!parsed.success) throw new AppError("invalid", ASKED);
    await acceptInvitation(parsed.data);
    const { email, password } = parsed.data;
    const { headers } = request;
    const answer = await authFor(headers).api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    const cookies = answer.headers.getSetCookie().map((cookie): [string, string] => ["Set-Cookie", cookie]);
    return seeOther(withNotice(adminRoutes.enrol(), "Your account is made."), cookies);
  })(request);
}

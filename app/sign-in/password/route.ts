import { authFor } from "@/lib/auth/auth";
import { noteFailedSignIn } from "@/lib/db/commands/people";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { seeOther } from "../../admin/handle-form";
import { handleEntrance, takeAttempt } from "../handle-entrance";

export const POST = handleEntrance(adminRoutes.signIn, async ({ request, form, back }) => {
  const { email = "", password = "" } = form;
  await takeAttempt(request, email);
  const cookies = await signIn(request.headers, { email, password });
  return seeOther(back, cookies);
});

/** The cookie of a new session; a wrong address and a wrong password sound the same. */
async function signIn(headers: Headers, body: { email: string; password: string }): Promise<HeadersInit> {
  try {
    const answer = await authFor(headers).api.signInEmail({ body, headers, returnHeaders: true });
    return answer.headers.getSetCookie().map((cookie): [string, string] => ["Set-Cookie", cookie]);
  } catch (error) {
    if (!(error instanceof Error && error.name === "APIError")) throw error;
    await noteFailedSignIn(body.email, "password");
    throw new AppError("unauthenticated", "The address or the password is not right.");
  }
}

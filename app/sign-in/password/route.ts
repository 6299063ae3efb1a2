import { setTimeout as wait } from "node:timers/promises";
import { signIn } from "@/lib/auth/sign-in";
import { noteFailedSignIn } from "@/lib/db/commands/account";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { seeOther } from "../../admin/handle-form";
import { handleEntrance, logRefusal, takeAttempt } from "../handle-entrance";

// Longer than the work of any refusal: how long one takes says nothing about whether there is such an account.
const REFUSED_AFTER_MS = 400;

export const POST = handleEntrance(adminRoutes.signIn, async ({ request, form, back }) => {
  const { email = "", password = "" } = form;
  const refusal = wait(REFUSED_AFTER_MS);
  try {
    await takeAttempt(request, { account: email, email });
    const cookies = await signIn(request.headers, { email, password });
    if (cookies) return seeOther(back, cookies);
    logRefusal("wrong-password", request);
    await noteFailedSignIn(email, "password");
    // A wrong address and a wrong password sound the same.
    throw new AppError("unauthenticated", "The address or the password is not right.");
  } catch (error) {
    await refusal;
    throw error;
  }
});

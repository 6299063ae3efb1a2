import { rememberDevice } from "@/lib/auth/known-device";
import { showSecondFactor } from "@/lib/auth/second-factor";
import { renewSession } from "@/lib/auth/sign-in";
import { noteFailedSignIn } from "@/lib/db/commands/account";
import { adminRoutes } from "@/lib/routes";
import { seeOther, withNotice } from "../../../admin/handle-form";
import { handleEntrance, logRefusal, signedInOrRefuse, takeAttempt } from "../../handle-entrance";

const WRONG =
  "This code is not right, or was used before. Your authenticator shows a new one every half minute.";

export const POST = handleEntrance(adminRoutes.signIn, async ({ request, form, back }) => {
  const signedIn = await signedInOrRefuse(request);
  const { id, email } = signedIn;
  await takeAttempt(request, { account: `second factor of ${id}`, email });
  if (await showSecondFactor(signedIn, form.code ?? "")) {
    const device: [string, string] = ["Set-Cookie", rememberDevice(request.headers, email)];
    return seeOther(back, [...(await renewSession(request.headers)), device]);
  }
  logRefusal("wrong-second-factor", request);
  await noteFailedSignIn(email, "second factor");
  const page = signedIn.hasSecondFactor ? adminRoutes.code : adminRoutes.enrol;
  return seeOther(withNotice(page({ next: back }), WRONG));
});

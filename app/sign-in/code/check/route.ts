import { showSecondFactor } from "@/lib/auth/second-factor";
import { noteFailedSignIn } from "@/lib/db/commands/people";
import { adminRoutes } from "@/lib/routes";
import { seeOther, withNotice } from "../../../admin/handle-form";
import { handleEntrance, signedInOrRefuse, takeAttempt } from "../../handle-entrance";

const WRONG =
  "This code is not right, or was used before. Your authenticator shows a new one every half minute.";

export const POST = handleEntrance(adminRoutes.signIn, async ({ request, form, back }) => {
  const signedIn = await signedInOrRefuse(request);
  await takeAttempt(request, `second factor of ${signedIn.id}`);
  if (await showSecondFactor(signedIn, form.code ?? "")) return seeOther(back);
  await noteFailedSignIn(signedIn.email, "second factor");
  const page = signedIn.hasSecondFactor ? adminRoutes.code : adminRoutes.enrol;
  return seeOther(withNotice(page({ next: back }), WRONG));
});

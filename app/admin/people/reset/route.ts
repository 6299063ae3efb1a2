import { offerReset } from "@/lib/db/commands/account";
import { adminRoutes } from "@/lib/routes";
import { absoluteAddress } from "../../../(site)/site-address";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  const token = await offerReset(editor, form.person ?? "");
  const link = await absoluteAddress(adminRoutes.reset({ token }));
  return {
    to: adminRoutes.people(),
    notice: `Give this to the person, once you know it is them; it is shown only now, is good once and for a day, and the second factor is asked for as before: ${link}`,
  };
});

import { z } from "zod";
import { invitePerson } from "@/lib/db/commands/people";
import { AppError } from "@/lib/domain/app-error";
import { ROLES } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { absoluteAddress } from "../../../(site)/site-address";
import { handleForm } from "../../handle-form";

const InviteForm = z.object({ email: z.email(), role: z.enum(ROLES) });

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  const parsed = InviteForm.safeParse(form);
  if (!parsed.success) throw new AppError("invalid", "An invitation needs an e-mail address and a role.");
  const token = await invitePerson(editor, parsed.data);
  const link = await absoluteAddress(adminRoutes.invitation({ token }));
  return {
    to: adminRoutes.people(),
    notice: `Send this to ${parsed.data.email}; it is shown only now, is good once and for seven days: ${link}`,
  };
});

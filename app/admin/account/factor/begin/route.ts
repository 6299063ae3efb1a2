import { beginFactorRenewal } from "@/lib/db/commands/factor-renewal";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "manage-own-account", isSensitive: true }, async ({ editor }) => {
  await beginFactorRenewal(editor);
  return { to: adminRoutes.factor() };
});

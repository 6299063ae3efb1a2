import { updateRole } from "@/lib/db/commands/people";
import { AppError } from "@/lib/domain/app-error";
import { ROLES } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

export const POST = handleForm({ action: "manage-people", isSensitive: true }, async ({ editor, form }) => {
  const role = ROLES.find((one) => one === form.role);
  if (!role) throw new AppError("invalid", "There is no such role.");
  await updateRole(editor, form.person ?? "", role);
  return { to: adminRoutes.people(), notice: "The role holds from now on." };
});

import { publishChangeset } from "@/lib/db/commands/review";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

export const POST = handleForm({ action: "publish", isSensitive: true }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const release = await publishChangeset(editor, { changeset: id, expected: Number(form.version) || 0 });
  return { to: adminRoutes.changeset(id), notice: `Published as release ${release}. Readers see it now.` };
});

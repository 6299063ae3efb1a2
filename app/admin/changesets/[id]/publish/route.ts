import { publishChangeset } from "@/lib/db/commands/review";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";
import { wholeNumber } from "../../../whole-number";

export const POST = handleForm({ action: "publish", isSensitive: true }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const release = await publishChangeset(editor, { changeset: id, expected: wholeNumber(form.version) });
  return { to: adminRoutes.changeset(id), notice: `Published as release ${release}. Readers see it now.` };
});

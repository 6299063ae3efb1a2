import { openedOrRefuse, rebaseChange, type SaveInput, saveChange } from "@/lib/db/commands/changesets";
import { findRival } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { AppError } from "@/lib/domain/app-error";
import type { Draft } from "@/lib/domain/editorial";
import { mergeFields } from "@/lib/domain/merge-fields";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import { type Form, handleForm } from "../../../../../handle-form";
import { wholeNumber } from "../../../../../whole-number";

export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id: changeset = "", change = "" } = params;
  const record = (await openedOrRefuse(editor, changeset)).records.find(({ id }) => id === change);
  if (!record) throw new AppError("not-found", "There is no such change any more.");
  const { entity, baseKey, base, draft, isWithdrawal } = record;
  const settled = (merged: Draft): SaveInput => ({
    ...{ changeset, change, isWithdrawal, isAutosave: false },
    draft: merged,
    seen: draft,
    expected: wholeNumber(form.version),
  });
  if (form.rival === "record") {
    const { lines } = await getLivingRecord();
    const living = baseKey === null ? undefined : lines[entity].get(baseKey);
    const merged =
      living && base ? settle(form, draftOf(entity, base), draftOf(entity, living), draft) : draft;
    await rebaseChange(editor, settled(merged));
  } else {
    const rival = await findRival(change, editor.id);
    if (rival) await saveChange(editor, settled(settle(form, rival.base, draft, rival.mine)));
  }
  return { to: adminRoutes.change(changeset, change) };
});

/** Both versions merged, with the choices made where they met. */
function settle(form: Form, base: Draft, theirs: Draft, mine: Draft): Draft {
  const { draft, clashes } = mergeFields(base, theirs, mine);
  const taken = clashes.filter((name) => form[`c.${name}`] === "theirs");
  return { ...draft, ...Object.fromEntries(taken.map((name) => [name, theirs[name] ?? ""])) };
}

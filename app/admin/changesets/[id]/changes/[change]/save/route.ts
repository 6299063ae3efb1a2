import { openedOrRefuse, saveChange, startChange } from "@/lib/db/commands/changesets";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { emptyDraft } from "@/lib/schemas/record-draft";
import { handleForm } from "../../../../../handle-form";
import { readSave } from "../read-save";
import { tellSaved } from "../tell-saved";

export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id: changeset = "", change = "" } = params;
  const opened = await openedOrRefuse(editor, changeset);
  const record = opened.records.find(({ id }) => id === change);
  if (!record) throw new AppError("not-found", "There is no such change any more.");
  const save = readSave(form, record.isWithdrawal);
  const isAutosave = form.do === "autosave";
  const saved = await saveChange(editor, { changeset, change, ...save, isAutosave });
  const page = adminRoutes.change(changeset, change);
  if (isAutosave) return { to: page, data: await tellSaved(editor, { changeset, change, saved }) };
  if (saved.isStale) return { to: page };
  if (form.do === "add-source") {
    // What was typed for a source that is not on record yet becomes the new one's id.
    const draft = { ...emptyDraft("source"), id: save.draft.source ?? "" };
    const source = await startChange(editor, { changeset, entity: "source", key: null, draft });
    return { to: adminRoutes.change(changeset, source) };
  }
  return { to: form.do === "done" ? adminRoutes.changeset(changeset) : page };
});

import { openedOrRefuse, saveChange, startChange } from "@/lib/db/commands/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../../../handle-form";
import { judgeChange, measureChangeset } from "../../../../../judge-change";
import { readSave } from "../read-save";

export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id: changeset = "", change = "" } = params;
  const opened = await openedOrRefuse(editor, changeset);
  const record = opened.records.find(({ id }) => id === change);
  if (!record) throw new AppError("not-found", "There is no such change any more.");
  const save = readSave(form, record.isWithdrawal);
  const isAutosave = form.do === "autosave";
  const { version, isStale } = await saveChange(editor, { changeset, change, ...save, isAutosave });
  const page = adminRoutes.change(changeset, change);
  if (isAutosave) {
    const { lines } = await getLivingRecord();
    const measure = measureChangeset(await openedOrRefuse(editor, changeset), lines);
    const faults = isStale ? {} : await judgeChange({ ...record, ...save }, measure);
    return { to: page, data: { version, isStale, faults } };
  }
  if (isStale) return { to: page };
  if (form.do === "add-source") {
    const source = await startChange(editor, { changeset, entity: "source", key: null });
    return { to: adminRoutes.change(changeset, source) };
  }
  return { to: form.do === "done" ? adminRoutes.changeset(changeset) : page };
});

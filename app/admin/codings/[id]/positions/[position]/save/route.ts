import { dropCodedPosition, saveCodedPosition } from "@/lib/db/commands/second-coding";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { notePosition } from "@/lib/import/passage-notes";
import { adminRoutes } from "@/lib/routes";
import { readSave } from "../../../../../changesets/[id]/changes/[change]/read-save";
import { handleForm } from "../../../../../handle-form";
import { findHeldText } from "../../../../../held-text";
import { codingOrRefuse, judgeCoded } from "../../../../open-coding";

const KEPT_APART =
  "Another window saved this position meanwhile. What you typed here is kept as a position of its own.";

export const POST = handleForm({ action: "code-blind" }, async ({ editor, form, params }) => {
  const { id: coding = "", position = "" } = params;
  if (form.do === "drop") {
    await dropCodedPosition(editor, coding, position);
    return { to: adminRoutes.coding(coding), notice: "The position was taken out." };
  }
  const { source } = await codingOrRefuse(coding);
  const read = readSave(form, false);
  const draft = { ...read.draft, source: source.id };
  const isAutosave = form.do === "autosave";
  const saved = await saveCodedPosition(editor, {
    coding,
    position,
    draft,
    expected: read.expected,
    isAutosave,
  });
  const page = adminRoutes.codedPosition(coding, saved.position);
  if (isAutosave) {
    const { lines } = await getLivingRecord();
    const faults = saved.isStale ? {} : await judgeCoded(draft, lines);
    const notes = notePosition(draft, lines, await findHeldText(source.id));
    return { to: page, data: { version: saved.version, isStale: saved.isStale, faults, notes } };
  }
  if (saved.isStale) return { to: page, notice: KEPT_APART };
  return { to: form.do === "done" ? adminRoutes.coding(coding) : page };
});

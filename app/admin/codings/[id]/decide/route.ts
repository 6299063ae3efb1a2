import { saveDecisions, settleCoding } from "@/lib/db/commands/settle-coding";
import { adminRoutes } from "@/lib/routes";
import { readSave } from "../../../changesets/[id]/changes/[change]/read-save";
import { handleForm } from "../../../handle-form";

/** Keeps what was decided, and settles the whole when that was asked for. */
export const POST = handleForm({ action: "settle-coding" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const { draft: decisions, seen } = readSave(form, false);
  const version = await saveDecisions(editor, { coding: id, decisions, seen });
  if (form.do !== "settle")
    return { to: adminRoutes.coding(id), data: { version, isStale: false, faults: {} } };
  const changeset = await settleCoding(editor, id);
  return {
    to: adminRoutes.changeset(changeset),
    notice: "Settled. Look through what it changes, then hand it in for review.",
  };
});

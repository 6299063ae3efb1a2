import { requestChanges, submitChangeset, withdrawChangeset } from "@/lib/db/commands/review";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";
import { wholeNumber } from "../../../whole-number";

const MOVES = { submit: submitChangeset, return: requestChanges, withdraw: withdrawChangeset };

/** Hands in, sends back or gives up; each command asks for itself who may. */
export const POST = handleForm({ action: "edit" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const name = (["submit", "return", "withdraw"] as const).find((one) => one === form.do);
  if (!name) throw new AppError("invalid", "There is no such step.");
  const note = form.note?.trim().slice(0, 2000) || null;
  if (name !== "withdraw" && note === null)
    throw new AppError("invalid", "Please say why: it stands in the history for those who come after.");
  await MOVES[name](editor, { changeset: id, expected: wholeNumber(form.version), note });
  return { to: adminRoutes.changeset(id) };
});

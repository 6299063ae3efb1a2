import { openedOrRefuse } from "@/lib/db/commands/changesets";
import { submitChangeset } from "@/lib/db/commands/review";
import { AppError } from "@/lib/domain/app-error";
import { serveEditing } from "../../../serve-editing";
import { presentChangeset } from "../../present-changeset";
import { requireMatch, tagOfChangeset } from "../../tags";

/** Hands a changeset in: {"reason"}, If-Match the changeset's tag. */
export const POST = serveEditing({ action: "edit" }, async ({ editor, params, headers, body }) => {
  const changeset = params.id ?? "";
  const opened = await openedOrRefuse(editor, changeset);
  requireMatch(headers, tagOfChangeset(opened), () => ({ state: opened.state }));
  const reason = typeof body.reason === "string" ? body.reason.trim().slice(0, 2000) : "";
  if (reason === "") throw new AppError("invalid", "Please say why: it stands in the history.", "reason");
  await submitChangeset(editor, { changeset, expected: opened.version, note: reason });
  return presentChangeset(editor, changeset);
});

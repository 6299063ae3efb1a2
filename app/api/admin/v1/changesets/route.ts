import { openChangeset } from "@/lib/db/commands/changesets";
import { AppError } from "@/lib/domain/app-error";
import { serveEditing } from "../serve-editing";
import { presentChangeset } from "./present-changeset";

/** Opens a changeset: {"title"}. */
export const POST = serveEditing({ action: "edit" }, async ({ editor, body }) => {
  const title = typeof body.title === "string" ? body.title.trim().slice(0, 200) : "";
  if (title === "") throw new AppError("invalid", "A changeset needs a title.", "title");
  return { ...(await presentChangeset(editor, await openChangeset(editor, title))), status: 201 };
});

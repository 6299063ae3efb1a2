import { serveEditing } from "../../serve-editing";
import { presentChangeset } from "../present-changeset";

export const GET = serveEditing({ action: "read-workshop" }, ({ editor, params }) =>
  presentChangeset(editor, params.id ?? ""),
);

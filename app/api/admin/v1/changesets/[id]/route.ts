import { serveEditing } from "../../serve-editing";
import { presentChangeset } from "../present-changeset";

export const GET = serveEditing({ action: "read-workshop" }, ({ params }) =>
  presentChangeset(params.id ?? ""),
);

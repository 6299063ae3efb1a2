import { Readable } from "node:stream";
import { exportEverything } from "@/lib/db/commands/export-everything";
import { handleForm } from "../handle-form";

export const POST = handleForm({ action: "export-everything", isSensitive: true }, async ({ editor }) => {
  const day = new Date().toISOString().slice(0, 10);
  const body = Readable.toWeb(await exportEverything(editor)) as ReadableStream;
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="common-ground-everything-${day}.zip"`,
      "Cache-Control": "no-store",
    },
  });
});

import { importOrRefuse } from "@/lib/db/commands/imports";
import { listFaultyRows } from "@/lib/db/queries/imports";
import { writeFaultyRows } from "@/lib/export/faulty-rows-csv";
import { handleForm } from "../../../handle-form";

/** The rows in error or conflict as a file, each with its reasons: it can be mended and uploaded itself. */
export const POST = handleForm({ action: "import" }, async ({ params }) => {
  const { id, columns } = await importOrRefuse(params.id ?? "");
  return new Response(writeFaultyRows(columns, await listFaultyRows(id)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="import-${id}-errors.csv"`,
      "Cache-Control": "no-store",
    },
  });
});

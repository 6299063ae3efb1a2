import { importOrRefuse } from "@/lib/db/commands/imports";
import { listFaultyRows } from "@/lib/db/queries/imports";
import { writeFaultyRows } from "@/lib/export/faulty-rows-csv";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../../handle-form";

/** The rows in error or conflict as a file, each with its reasons: it can be mended and uploaded itself. */
export const POST = handleForm({ action: "import" }, async ({ params }) => {
  const { id = "" } = params;
  const { columns } = await importOrRefuse(id);
  const body = writeFaultyRows(columns, await listFaultyRows(id));
  return {
    to: adminRoutes.import(id),
    download: { name: `import-${id}-errors.csv`, type: "text/csv; charset=utf-8", body },
  };
});

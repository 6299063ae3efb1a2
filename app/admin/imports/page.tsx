import { ImportList } from "@/components/admin/imports/import-list";
import { UploadForm } from "@/components/admin/imports/upload-form";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/can";
import { listImports } from "@/lib/db/queries/imports";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Imports" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.imports();
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => (
    <>
      <PageHead title="Imports">
        A table is uploaded, its columns are named, and a dry run says of every row what it would do. Only
        then it becomes a changeset, which is read and published like any other, and undone the same way.
      </PageHead>
      {can(editor, "import") && <UploadForm />}
      <ImportList imports={await listImports()} />
    </>
  ));
}

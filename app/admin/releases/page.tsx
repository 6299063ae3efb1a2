import { ReleaseList } from "@/components/admin/release-list";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/can";
import { listChangesets } from "@/lib/db/queries/changesets";
import { listReleases } from "@/lib/db/queries/release";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Releases" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.releases();
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const changesets = await listChangesets("published");
    const releases = (await listReleases()).map((release) => ({
      ...release,
      changeset: changesets.find((one) => one.release === release.n) ?? null,
    }));
    return (
      <>
        <PageHead title="Releases">
          A release is never changed. Undoing one hands in a changeset that takes back what it did; read and
          published by somebody else like any other, it becomes the next release.
        </PageHead>
        <ReleaseList releases={releases} mayUndo={can(editor, "undo")} />
      </>
    );
  });
}

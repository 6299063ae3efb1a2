import { ExportSection } from "@/components/admin/export-section";
import { PageHead } from "@/components/ui/page-head";
import { getSingleHanded } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Settings" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.settings();
  return renderWorkshop({ action: "change-settings", path, searchParams }, async () => {
    const isSingleHanded = await getSingleHanded();
    return (
      <>
        <PageHead title="Settings" />
        <form method="post" action={adminRoutes.saveSettings()} className="mt-3 max-w-[42em] space-y-3">
          <input type="hidden" name="back" value={path} />
          <label className="flex items-baseline gap-3">
            <input type="checkbox" name="single" defaultChecked={isSingleHanded} />
            <span>
              One person alone may publish. Where nobody else is there to read, authors may publish their own
              work; every page of the workshop then says so, and the account of what was done keeps it.
            </span>
          </label>
          <button type="submit" className="button button-first">
            Save
          </button>
        </form>
        <ExportSection back={path} />
      </>
    );
  });
}

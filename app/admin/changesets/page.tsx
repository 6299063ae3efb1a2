import { ChangesetList } from "@/components/admin/changeset-list";
import { OpenChangesetForm } from "@/components/admin/open-changeset-form";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/can";
import { listChangesets } from "@/lib/db/queries/changesets";
import { CHANGESET_STATES } from "@/lib/domain/editorial";
import { STATE_WORDS } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Changesets" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.changesets();
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor, params) => {
    const state = CHANGESET_STATES.find((one) => one === firstOf(params.state)) ?? null;
    return (
      <>
        <PageHead title="Changesets" />
        <nav aria-label="By state" className="flex flex-wrap gap-x-4 text-sm">
          <a href={path} aria-current={state === null ? "page" : undefined} className="control">
            all
          </a>
          {CHANGESET_STATES.map((one) => (
            <a
              key={one}
              href={adminRoutes.changesets({ state: one })}
              aria-current={state === one ? "page" : undefined}
              className="control"
            >
              {STATE_WORDS[one]}
            </a>
          ))}
        </nav>
        <ChangesetList changesets={await listChangesets(state)} empty="There is none." />
        {can(editor, "edit") && <OpenChangesetForm />}
      </>
    );
  });
}

import { CorrectionList } from "@/components/admin/correction-list";
import { PageHead } from "@/components/ui/page-head";
import { listCorrections } from "@/lib/db/queries/corrections";
import { CORRECTION_STATES } from "@/lib/domain/correction";
import { CORRECTION_STATE_WORDS } from "@/lib/format/correction-words";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Corrections" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.corrections();
  return renderWorkshop({ action: "answer-corrections", path, searchParams }, async (_editor, params) => {
    const state = CORRECTION_STATES.find((one) => one === firstOf(params.state)) ?? "received";
    return (
      <>
        <PageHead title="Corrections">
          What readers say is wrong. Each is answered: declined with a reason, or taken up in a changeset.
        </PageHead>
        <nav aria-label="By state" className="flex flex-wrap gap-x-4 text-sm">
          {CORRECTION_STATES.map((one) => (
            <a
              key={one}
              href={adminRoutes.corrections({ state: one === "received" ? null : one })}
              aria-current={state === one ? "page" : undefined}
              className="control"
            >
              {CORRECTION_STATE_WORDS[one]}
            </a>
          ))}
        </nav>
        <CorrectionList corrections={await listCorrections(state)} />
      </>
    );
  });
}

import type { Metadata } from "next";
import { BasisMix } from "@/components/stakeholder/basis-mix";
import { StakeholderTable } from "@/components/stakeholder/stakeholder-table";
import { UnreadStakeholders } from "@/components/stakeholder/unread-stakeholders";
import { PageHead } from "@/components/ui/page-head";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { sectionTallies, TALLY_COLUMNS, tallyStakeholders } from "@/lib/domain/stakeholder-tally";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { parseSort } from "@/lib/schemas/page-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Stakeholders",
  description: "Every state, authority, organisation and group on record, and what its record rests on.",
};

export default function StakeholdersPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.stakeholders() }, async ({ release, lens, pin }, params) => {
    const holdings = await getRecord(release.n);
    const tallies = tallyStakeholders(holdings, lens);
    const { sort, notices } = parseSort(params, TALLY_COLUMNS, { id: "name", desc: false });
    const sections = sectionTallies(tallies, sort);
    const heard = tallies.filter(({ total }) => total > 0);
    const ownWords = heard.filter(({ official }) => official > 0);
    return {
      notices,
      content: (
        <>
          <PageHead
            title="Stakeholders"
            finding={`${formatCount(heard.length, "stakeholder has", "stakeholders have")} positions on record; ${ownWords.length} of them in words of their own.`}
          >
            A position is counted by what it rests on: what a stakeholder says, what it is reported to do,
            what others say of it, and what others call on it to do. The four never add up to one opinion.
          </PageHead>
          <div className="mt-4">
            <StakeholderTable sections={sections} sort={sort} pin={pin} />
          </div>
          <BasisMix holdings={holdings} lens={lens} release={release} pin={pin} />
          <UnreadStakeholders rows={sections.find(({ id }) => id === "unread")?.rows ?? []} pin={pin} />
        </>
      ),
    };
  });
}

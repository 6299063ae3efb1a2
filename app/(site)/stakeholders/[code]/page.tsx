import type { Metadata } from "next";
import { RecordLens } from "@/components/lens/record-lens";
import { StakeholderPage } from "@/components/stakeholder/stakeholder-page";
import { StakeholderTimeline } from "@/components/stakeholder/stakeholder-timeline";
import { UnknownStakeholder } from "@/components/stakeholder/unknown-stakeholder";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { buildStakeholderRecord } from "@/lib/domain/stakeholder-record";
import { noticeUnborn } from "@/lib/format/record-words";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../decode-segment";
import { readRecordLens } from "../../read-record-lens";
import { describePage, renderPage } from "../../render-page";
import { absoluteAddress } from "../../site-address";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const code = decodeSegment((await params).code);
  return describePage(searchParams, async (release) => {
    const { stakeholders } = await getRecordOf(release, "stakeholder", code);
    const stakeholder = stakeholders.find((one) => one.code === code);
    if (!stakeholder) return { title: "No such stakeholder" };
    return {
      title: stakeholder.name,
      description: `Everything on record for ${stakeholder.name}, with the evidence.`,
      alternates: { types: { "application/atom+xml": await absoluteAddress(routes.stakeholderFeed(code)) } },
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const code = decodeSegment((await params).code);
  return renderPage({ searchParams, path: routes.stakeholder(code) }, async (view, asked) => {
    const { release, pin } = view;
    const holdings = await getRecordOf(release.n, "stakeholder", code);
    const { lens, notices, ...ends } = readRecordLens(view, holdings, asked);
    const record = buildStakeholderRecord(holdings, lens, code);
    if (record) {
      const timeline = <StakeholderTimeline {...{ code, holdings, lens, release, pin }} />;
      const lensForm = <RecordLens of={{ stakeholder: code }} pin={pin} {...ends} />;
      const { asOf } = ends;
      return {
        content: <StakeholderPage {...{ record, pin, asOf, lensForm, timeline }} />,
        notices: [...notices, ...noticeUnborn(record.stakeholder, lens.asOf)],
        kept: { asOf },
      };
    }
    const { stakeholders } = holdings;
    return { content: <UnknownStakeholder {...{ code, stakeholders, release: release.n, pin }} /> };
  });
}

import type { Metadata } from "next";
import { UnknownPage } from "@/components/layout/unknown-page";
import { StakeholderPage } from "@/components/stakeholder/stakeholder-page";
import { StakeholderTimeline } from "@/components/stakeholder/stakeholder-timeline";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { nearCodes } from "@/lib/domain/near-codes";
import { buildStakeholderRecord } from "@/lib/domain/stakeholder-record";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../decode-segment";
import { describePage, renderPage } from "../../render-page";

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
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const code = decodeSegment((await params).code);
  return renderPage({ searchParams, path: routes.stakeholder(code) }, async ({ release, lens, pin }) => {
    const holdings = await getRecordOf(release.n, "stakeholder", code);
    const record = buildStakeholderRecord(holdings, lens, code);
    if (record) {
      const timeline = (
        <StakeholderTimeline code={code} holdings={holdings} lens={lens} release={release} pin={pin} />
      );
      return { content: <StakeholderPage record={record} pin={pin} timeline={timeline} /> };
    }
    return {
      content: (
        <UnknownPage
          title="No such stakeholder"
          near={nearCodes(code, holdings.stakeholders)}
          hrefOf={(one) => routes.stakeholder(one, pin)}
          q={code}
          pin={pin}
        >
          Release {release.n} holds no stakeholder with the code “{code}”. States carry the three letters of
          ISO 3166, such as PAK; codes are written in capitals.
        </UnknownPage>
      ),
    };
  });
}

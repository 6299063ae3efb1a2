import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence/evidence-page";
import { MissingEvidence } from "@/components/evidence/missing-evidence";
import { findEvidencePlace } from "@/lib/db/queries/evidence-releases";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { buildEvidenceRecord } from "@/lib/domain/evidence-record";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../decode-segment";
import { findCitation } from "../../find-citation";
import { namesOf } from "../../names-of";
import { describePage, renderPage } from "../../render-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = decodeSegment((await params).id);
  return describePage(searchParams, async (release) => {
    const { place, record } = await read(id, release);
    if (!record)
      return { title: place.releases.length > 0 ? "Not part of this release" : "No such evidence" };
    const { stakeholder, item, exhibits } = record;
    return {
      title: `${stakeholder.shortName}, ${inSentence(item.title)}: evidence`,
      description: exhibits[0].paraphrase,
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const id = decodeSegment((await params).id);
  return renderPage(
    { searchParams, path: routes.evidence(id), isCitable: false },
    async ({ release, pin }) => {
      const { place, holdings, record } = await read(id, release.n);
      if (!record || !holdings) {
        return {
          content: <MissingEvidence id={id} release={release.n} releases={place.releases} pin={pin} />,
        };
      }
      const citation = await findCitation(routes.evidence(id, release.n));
      return {
        content: <EvidencePage record={record} names={namesOf(holdings)} pin={pin} citation={citation} />,
      };
    },
  );
}

async function read(id: string, release: number) {
  const place = await findEvidencePlace(id, release);
  if (place.source === null) return { place, holdings: null, record: null };
  const holdings = await getRecordOf(release, "source", place.source);
  return { place, holdings, record: buildEvidenceRecord(holdings, id) };
}

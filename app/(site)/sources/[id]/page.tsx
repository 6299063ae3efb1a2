import type { Metadata } from "next";
import { UnknownPage } from "@/components/layout/unknown-page";
import { SourcePage } from "@/components/source/source-page";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { nearCodes } from "@/lib/domain/near-codes";
import { buildSourceRecord } from "@/lib/domain/source-record";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../decode-segment";
import { namesOf } from "../../names-of";
import { describePage, renderPage } from "../../render-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = decodeSegment((await params).id);
  return describePage(searchParams, async (release) => {
    const { sources } = await getRecordOf(release, "source", id);
    const source = sources.find((one) => one.id === id);
    if (!source) return { title: "No such source" };
    return {
      title: source.title,
      description: `Source ${id}: its record, its cautions and every position taken from it.`,
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const id = decodeSegment((await params).id);
  return renderPage({ searchParams, path: routes.source(id) }, async ({ release, pin }) => {
    const holdings = await getRecordOf(release.n, "source", id);
    const record = buildSourceRecord(holdings, id);
    if (record) return { content: <SourcePage record={record} names={namesOf(holdings)} pin={pin} /> };
    const known = holdings.sources.map((source) => ({ code: source.id, name: source.title }));
    return {
      content: (
        <UnknownPage
          title="No such source"
          near={nearCodes(id, known)}
          hrefOf={(one) => routes.source(one, pin)}
          q={id}
          pin={pin}
        >
          Release {release.n} holds no source with the id “{id}”. It holds {holdings.sources.length} sources.
        </UnknownPage>
      ),
    };
  });
}

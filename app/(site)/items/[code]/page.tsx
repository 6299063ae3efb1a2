import type { Metadata } from "next";
import { ItemPage } from "@/components/item/item-page";
import { UnknownPage } from "@/components/layout/unknown-page";
import { RecordLens } from "@/components/lens/record-lens";
import { getRecordOf } from "@/lib/db/queries/release-in-view";
import { buildItemRecord } from "@/lib/domain/item-record";
import { nearCodes } from "@/lib/domain/near-codes";
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
    const { items } = await getRecordOf(release, "item", code);
    const item = items.find((one) => one.code === code);
    if (!item) return { title: "No such item" };
    return {
      title: item.title,
      description: `Who stands where on it, with the evidence. What counts: ${item.scope}`,
      alternates: { types: { "application/atom+xml": await absoluteAddress(routes.itemFeed(code)) } },
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const code = decodeSegment((await params).code);
  return renderPage({ searchParams, path: routes.item(code) }, async (view, asked) => {
    const { release, pin } = view;
    const holdings = await getRecordOf(release.n, "item", code);
    const { lens, notices, ...ends } = readRecordLens(view, holdings, asked);
    const record = buildItemRecord(holdings, lens, code);
    if (record) {
      const lensForm = <RecordLens of={{ item: code }} pin={pin} {...ends} />;
      const content = <ItemPage record={record} pin={pin} asOf={ends.asOf} lensForm={lensForm} />;
      return { content, notices, kept: { asOf: ends.asOf } };
    }
    const known = holdings.items.map((item) => ({ code: item.code, name: item.title }));
    return {
      content: (
        <UnknownPage
          title="No such item"
          near={nearCodes(code, known)}
          hrefOf={(one) => routes.item(one, pin)}
          q={code.replaceAll("-", " ")}
          pin={pin}
        >
          Release {release.n} holds no mechanism, threat, interest or obstacle with the code “{code}”.
        </UnknownPage>
      ),
    };
  });
}

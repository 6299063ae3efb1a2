import type { Metadata } from "next";
import { TrustPage } from "@/components/trust/trust-page";
import { listPublishedCodings } from "@/lib/db/queries/second-codings";
import { coderAgreement } from "@/lib/import/coder-agreement";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";
import { readTrust } from "./read-trust";

export const metadata: Metadata = {
  title: "How far to trust it",
  description:
    "Where nobody looked, what one text carries, where the record contradicts itself, whose words it is made of.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.trust() }, async (view, params) => {
    const { overview, tallies, sort, kept, asOf, days, today, holdings, notices } = await readTrust(
      view,
      params,
    );
    const codings = await listPublishedCodings(view.release.n);
    return {
      notices,
      kept,
      content: (
        <TrustPage
          overview={overview}
          tallies={tallies}
          agreement={coderAgreement}
          sources={holdings.sources.length}
          codedTwice={[...new Set(codings.map(({ source }) => source.id))]}
          sort={sort}
          lens={{ asOf, days, today }}
          kept={kept}
          pin={view.pin}
        />
      ),
    };
  });
}

import type { Metadata } from "next";
import { MethodPage } from "@/components/method/method-page";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { tallyLimits } from "@/lib/domain/data-limits";
import { chooseWorkedExample } from "@/lib/domain/worked-example";
import { coderAgreement, codingReview } from "@/lib/import/coder-agreement";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readCodings } from "../read-codings";
import { renderPage } from "../render-page";
import { absoluteAddress } from "../site-address";

export const metadata: Metadata = {
  title: "Method",
  description: "How a text becomes a cell, what the marks mean, and what this data set cannot show.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.method() }, async ({ release, lens, pin }) => {
    const holdings = await getRecord(release.n);
    const address = await absoluteAddress(routes.comparison(release.n));
    return {
      content: (
        <MethodPage
          holdings={holdings}
          example={chooseWorkedExample(holdings, lens)}
          limits={tallyLimits(holdings)}
          agreement={coderAgreement}
          review={codingReview}
          codings={await readCodings(release.n)}
          release={release}
          pin={pin}
          address={address}
        />
      ),
    };
  });
}

import type { Metadata } from "next";
import { CitationTexts } from "@/components/cite/citation-texts";
import { PageHead } from "@/components/ui/page-head";
import { routes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { findCitation } from "../find-citation";
import { renderPage } from "../render-page";

export const metadata: Metadata = { title: "How to cite it", robots: { index: false } };

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.cite(""), isCitable: false }, async ({ pin }, params) => {
    const asked = firstOf(params.path) ?? "";
    const found = await findCitation(asked === "" ? routes.comparison(pin) : asked);
    const title = found ? found.citation.title : "Nothing to cite at this address";
    return {
      content: (
        <>
          <PageHead kicker="How to cite" title={title}>
            {found ? (
              <a href={found.path} className="link">
                See what is cited
              </a>
            ) : (
              "There is no page of this site at the address given, or no such release. Every page has its own citation at its foot."
            )}
          </PageHead>
          {found && <CitationTexts {...found} />}
        </>
      ),
    };
  });
}

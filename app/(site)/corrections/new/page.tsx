import type { Metadata } from "next";
import { CorrectionForm } from "@/components/correction/correction-form";
import { PageHead } from "@/components/ui/page-head";
import { readEnv } from "@/lib/env";
import { routes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { openNotice } from "../../../admin/notice-word";
import { describeAbout } from "../../../describe-about";
import { renderPage } from "../../render-page";
import { makeFormWord, openTyped } from "../form-word";

export const metadata: Metadata = { title: "Suggest a correction", robots: { index: false, follow: false } };

/** Never kept in memory for others (lib/server/cache-policy.ts): each form is good for one correction. */
export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = routes.newCorrection("");
  return renderPage({ searchParams, path, isCitable: false }, async ({ release, pin }, params) => {
    const about = firstOf(params.about)?.slice(0, 120) ?? "";
    const place = await describeAbout(about, release.n, pin);
    const notice = openNotice(firstOf(params.notice));
    const canTake = readEnv().BETTER_AUTH_SECRET !== undefined;
    return {
      notices: notice ? [notice] : [],
      kept: { about },
      content: (
        <>
          <PageHead kicker="Suggest a correction" title={place?.title ?? "There is nothing here to correct"}>
            {place ? (
              <>
                {place.paraphrase && <p className="mb-2">{place.paraphrase}</p>}
                <a href={place.href} className="link">
                  See what it is about
                </a>
              </>
            ) : (
              "The address names no cell and no piece of evidence of this release. Open one, and follow its link."
            )}
          </PageHead>
          {place && !canTake && <p>Corrections cannot be taken in here: BETTER_AUTH_SECRET is not set.</p>}
          {place && canTake && (
            <CorrectionForm
              about={about}
              word={makeFormWord(about, release.n)}
              typed={openTyped(firstOf(params.typed))}
            />
          )}
        </>
      ),
    };
  });
}

import type { Metadata } from "next";
import { CoverageTable } from "@/components/trust/coverage-table";
import { SilencePage } from "@/components/trust/silence-page";
import { SilenceTable } from "@/components/trust/silence-table";
import { SourcesOpened } from "@/components/trust/sources-opened";
import { describeSilenceMap } from "@/lib/format/trust-sentences";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../../render-page";
import { readSilence } from "./read-silence";

export const metadata: Metadata = {
  title: "Silence map",
  description: "How hard we looked: sources read for each stakeholder, by item and by year.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.silence() }, async (view, params) => {
    const { pin } = view;
    const read = await readSilence(view, params);
    const { by, kind, map, coverage, sort, row, address, asOf, days, today } = read;
    return {
      notices: read.notices,
      kept: address,
      content: (
        <SilencePage
          by={by}
          kind={kind}
          finding={describeSilenceMap(map)}
          lens={{ asOf, days, today }}
          address={address}
          pin={pin}
        >
          {by === "item" ? (
            <SilenceTable map={map} sort={sort} kept={address} pin={pin} />
          ) : (
            <CoverageTable coverage={coverage} sort={sort} kept={address} pin={pin} />
          )}
          {row && <SourcesOpened opened={row} kept={address} pin={pin} />}
        </SilencePage>
      ),
    };
  });
}

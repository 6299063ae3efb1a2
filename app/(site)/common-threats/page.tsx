import type { Metadata } from "next";
import { CommonThreatsPage } from "@/components/common-threats/common-threats-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readCommonThreats } from "../read-common-threats";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Shared threat, no shared mechanism",
  description: "Who names the same threats and is on record for no mechanism together.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.commonThreats() }, async (view, params) => {
    const read = await readCommonThreats(view, params);
    const { release: _, ...kept } = read.query;
    return { content: <CommonThreatsPage {...read} pin={view.pin} />, notices: read.notices, kept };
  });
}

import type { Metadata } from "next";
import { ComparePage } from "@/components/pair/compare-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readCompare } from "../read-compare";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Side by side",
  description: "Any number of stakeholders, at any dates, item by item.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.compare([]) }, async (view, params) => {
    const read = await readCompare(view, params);
    const { release: _, ...kept } = read.query;
    return {
      content: <ComparePage {...read} pin={view.pin} />,
      notices: read.notices,
      kept: { s: read.keys.join(","), ...kept },
    };
  });
}

import type { Metadata } from "next";
import { TimelinePage } from "@/components/timeline/timeline-page";
import { routes } from "@/lib/routes";
import { layersParam } from "@/lib/schemas/lens-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";
import { openTimeline } from "./open-timeline";

export const metadata: Metadata = {
  title: "Positions over time",
  description: "What was said and done when, by whom, on what; each mark leads to its evidence.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.timeline() }, async (view, params) => {
    const { notices, ...timeline } = await openTimeline(view, params);
    const { chosen, asOf, lens } = timeline;
    const kept = {
      ...{ stakeholder: chosen.stakeholders.join(","), kind: chosen.kind, item: chosen.item },
      ...{ asOf, layers: layersParam(lens.layers), source: lens.sources?.join(",") },
    };
    return {
      content: <TimelinePage {...timeline} release={view.release} pin={view.pin} kept={kept} />,
      notices,
      kept,
    };
  });
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MapsPage } from "@/components/map/maps-page";
import { tallyItems } from "@/lib/domain/item-tally";
import { BASES } from "@/lib/domain/vocabulary";
import { routes } from "@/lib/routes";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { firstOf, type RawSearchParams, splitList } from "@/lib/schemas/search-params";
import { openLens } from "../open-lens";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "On a map",
  description: "Where each state stands on one item, on a map or on tiles without borders.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.maps() }, async (view, params) => {
    // The form of a map asks here, for a form cannot put an item into a path.
    const asked = firstOf(params.item);
    if (asked) redirect(routes.map(asked, keptIn(params)));
    const opened = await openLens(view, params);
    const { holdings, lens, asOf, days, today, notices } = opened;
    const kept = { ...writeLensQuery(opened, BASES), release: view.pin };
    const kinds = tallyItems(holdings, lens).filter(({ items }) => items.length > 0);
    return {
      notices,
      kept,
      content: <MapsPage kinds={kinds} lens={{ asOf, layers: lens.layers, days, today }} kept={kept} />,
    };
  });
}

/** What travels on to the map, as it was asked for: the map's own page says what is wrong with it. */
function keptIn(params: RawSearchParams): Record<string, string | null> {
  const layers = splitList(params.layers);
  const view = firstOf(params.view);
  return {
    view: view === "map" ? null : (view ?? null),
    layers: layers.length === BASES.length ? null : layers.join(","),
    asOf: firstOf(params.asOf) ?? null,
    sort: firstOf(params.sort) ?? null,
    release: firstOf(params.release) ?? null,
  };
}

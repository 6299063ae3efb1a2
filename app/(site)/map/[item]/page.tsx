import type { Metadata } from "next";
import { MapPage } from "@/components/map/map-page";
import { NoSuchItem } from "@/components/map/no-such-item";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../decode-segment";
import { describePage, renderPage } from "../../render-page";
import { readMap, sortEntries } from "./read-map";

interface Props {
  params: Promise<{ item: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const code = decodeSegment((await params).item);
  return describePage(searchParams, async (release) => {
    const item = (await getRecord(release)).items.find((one) => one.code === code);
    if (!item) return { title: "No such item" };
    return {
      title: `${item.title} on a map`,
      description: "Where each state stands on it, and where nothing is known.",
    };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const code = decodeSegment((await params).item);
  return renderPage({ searchParams, path: routes.map(code) }, async (view, raw) => {
    const { pin } = view;
    const read = await readMap(view, raw, code);
    const { item, holdings, lens, asOf, days, today, sort, address, notices } = read;
    if (!item) return { notices, content: <NoSuchItem code={code} known={holdings.items} pin={pin} /> };
    const model = read.modelOf(item);
    const world = read.view === "map" ? await getWorldGeometry() : null;
    const shown = {
      model,
      world,
      items: holdings.items,
      rows: sortEntries(model.states, sort),
      sort,
      address,
      pin,
    };
    return {
      notices,
      kept: address,
      content: <MapPage {...shown} lens={{ asOf, layers: lens.layers, days, today }} />,
    };
  });
}

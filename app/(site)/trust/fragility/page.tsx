import type { Metadata } from "next";
import { DropPage } from "@/components/trust/drop-page";
import { FragilityPage } from "@/components/trust/fragility-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../../render-page";
import { readDrop, readFragility, readRanking } from "./read-fragility";

export const metadata: Metadata = {
  title: "Fragility",
  description:
    "Leave out one source, author or publisher: which cells and rankings change, and which stand alone.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.fragility() }, async (view, params) => {
    const { pin } = view;
    const { holdings, lens, drop, kept, asOf, days, today, notices } = await readFragility(view, params);
    const form = { asOf, layers: lens.layers, days, today };
    if (drop) {
      const address = { drop: `${drop.kind}:${drop.name}`, ...kept };
      const shared = { drop, lens: form, address, pin };
      return {
        notices,
        kept: address,
        content: <DropPage {...readDrop(holdings, lens, drop)} {...shared} />,
      };
    }
    const { chosen, notices: more, ...ranking } = readRanking(holdings, lens, params);
    const address = { ...chosen, ...kept };
    return {
      notices: [...notices, ...more],
      kept: address,
      content: <FragilityPage {...ranking} lens={form} address={address} pin={pin} />,
    };
  });
}

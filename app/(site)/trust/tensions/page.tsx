import type { Metadata } from "next";
import { TensionsPage } from "@/components/trust/tensions-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../../render-page";
import { readTensions } from "./read-tensions";

export const metadata: Metadata = {
  title: "Tension report",
  description: "Same stakeholder, same item: opposing values, and words against deeds, newest first.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.tensions() }, async (view, params) => {
    const read = await readTensions(view, params);
    const { tensions, counts, stakeholders, items, chosen, address, lens, asOf, days, today } = read;
    return {
      notices: read.notices,
      kept: address,
      content: (
        <TensionsPage
          {...{ tensions, counts, stakeholders, items, chosen, address }}
          lens={{ asOf, layers: lens.layers, days, today }}
          pin={view.pin}
        />
      ),
    };
  });
}

import type { Metadata } from "next";
import { CoalitionForm } from "@/components/coalition/coalition-form";
import { CoalitionPage } from "@/components/coalition/coalition-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readCoalition } from "../read-coalition";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Coalition finder",
  description:
    "Who could act together by which mechanism in which forum, who blocks, what stands in the way, and on what evidence.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.coalitions() }, async (view, params) => {
    const { coalition, address, notices, holdings, query, ruleAsked, lens, asOf, days, today } =
      await readCoalition(view, params);
    const form = (
      <CoalitionForm
        choices={holdings}
        query={query}
        ruleAsked={ruleAsked}
        lens={{ asOf, layers: lens.layers, days, today }}
        csv={routes.coalitionsCsv({ ...address, release: view.pin })}
        kept={{ release: view.pin, source: address.source ?? null }}
      />
    );
    return {
      notices,
      kept: address,
      content: (
        <CoalitionPage
          coalition={coalition}
          stakeholders={holdings.stakeholders}
          form={form}
          pin={view.pin}
        />
      ),
    };
  });
}

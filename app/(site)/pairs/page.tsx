import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PairChooser } from "@/components/pair/pair-chooser";
import { getReleaseInView } from "@/lib/db/queries/release-in-view";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { routes } from "@/lib/routes";
import { writeLensQuery } from "@/lib/schemas/lens-query";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { parseAskedPair, parseCode } from "@/lib/schemas/side-params";
import { openLens } from "../open-lens";
import { readAgreement } from "../read-agreement";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Pairs",
  description: "Two stakeholders, or one on two days, set beside each other.",
};

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  const asked = parseAskedPair(params);
  if (asked) redirect(await addressOf(asked, params));
  return renderPage({ searchParams, path: routes.pairs() }, async (view) => {
    const opened = await readAgreement(view, params);
    const known = new Set(opened.holdings.stakeholders.map(({ code }) => code));
    const [a, b] = [parseCode(params, "a", known), parseCode(params, "b", known)];
    return {
      content: <PairChooser {...opened} a={a.code} b={b.code} pin={view.pin} />,
      notices: [...opened.notices, ...a.notices, ...b.notices],
      kept: { a: a.code, b: b.code },
    };
  });
}

/** The pair's own address. What is wrong in the lens goes along as it is, to be told there. */
async function addressOf([a, b]: [string, string], params: RawSearchParams): Promise<string> {
  const view = await getReleaseInView(firstOf(params.release));
  const opened = await openLens(view, params, OWN_LAYERS);
  const asOf = opened.asOf === opened.today ? null : (opened.asOf ?? firstOf(params.asOf));
  const { layers, source } = writeLensQuery(opened, OWN_LAYERS);
  const measure = firstOf(params.measure);
  return routes.pair(a, b, {
    asOf,
    layers,
    source,
    measure: measure === "agreement" ? null : measure,
    release: firstOf(params.release),
  });
}

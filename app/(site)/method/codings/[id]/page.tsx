import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TwoCodingsPage } from "@/components/coding/two-codings-page";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { decodeSegment } from "../../../decode-segment";
import { namesOf } from "../../../names-of";
import { readCodings } from "../../../read-codings";
import { renderPage } from "../../../render-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata: Metadata = {
  title: "Two codings of one source",
  description: "Both codings as they were handed in, how far they agreed, and what was settled.",
};

export default async function Page({ params, searchParams }: Props) {
  const id = decodeSegment((await params).id);
  const path = routes.twoCodings(id);
  return renderPage({ searchParams, path }, async ({ release, pin }) => {
    const holdings = await getRecord(release.n);
    const coding = (await readCodings(release.n)).find((one) => one.id === id);
    if (!coding) notFound();
    return {
      content: <TwoCodingsPage {...coding} settledIn={coding.release} names={namesOf(holdings)} pin={pin} />,
    };
  });
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectionReceipt } from "@/components/correction/correction-receipt";
import { findReceipt } from "@/lib/db/queries/corrections";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { describeAbout } from "../../../describe-about";
import { decodeSegment } from "../../decode-segment";
import { renderPage } from "../../render-page";

interface Props {
  params: Promise<{ word: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata: Metadata = { title: "Your correction", robots: { index: false, follow: false } };

export default async function Page({ params, searchParams }: Props) {
  const word = decodeSegment((await params).word);
  const path = routes.correctionReceipt(word);
  return renderPage({ searchParams, path, isCitable: false }, async () => {
    const correction = await findReceipt(word);
    if (!correction) notFound();
    const { about, release } = correction;
    return {
      content: (
        <CorrectionReceipt correction={correction} place={await describeAbout(about, release, release)} />
      ),
    };
  });
}

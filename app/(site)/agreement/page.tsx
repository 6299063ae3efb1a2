import type { Metadata } from "next";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { readAgreement } from "../read-agreement";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Agreement",
  description: "How far each two stakeholders agree on mechanisms, like beside like.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.agreement() }, async (view, params) => {
    const read = await readAgreement(view, params);
    const { release: _, ...kept } = read.query;
    return { content: <AgreementPage {...read} pin={view.pin} />, notices: read.notices, kept };
  });
}

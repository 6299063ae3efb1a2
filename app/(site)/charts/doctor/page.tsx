import type { Metadata } from "next";
import { readEmbedFacts } from "@/app/read-embed-facts";
import { DoctorForm } from "@/components/published-chart/doctor-form";
import { PageHead } from "@/components/ui/page-head";
import { examineEmbed } from "@/lib/embed/examine-embed";
import { routes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";

export const metadata: Metadata = {
  title: "Embed doctor",
  description: "Paste a snippet or an article: what would go wrong with its charts.",
};

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const html = firstOf((await searchParams).html) ?? "";
  const facts = await readEmbedFacts();
  return (
    <>
      <PageHead kicker="Charts" title="Embed doctor">
        Paste what you are about to publish, or the source of a page that is published already. It is examined
        in your browser and goes nowhere. It finds a frame that is blocked, a script or a title that an editor
        took out, a height that is wrong, a theme that does not match the page.
      </PageHead>
      <DoctorForm
        action={routes.chartDoctor()}
        html={html}
        findings={html === "" ? null : examineEmbed(html, facts)}
        facts={facts}
      />
    </>
  );
}

import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { readChartPage } from "@/app/read-chart-page";
import { CiteThis } from "@/components/cite/cite-this";
import { LostPage } from "@/components/layout/lost-page";
import { NotFoundHere } from "@/components/layout/not-found-here";
import { ChartPage } from "@/components/published-chart/chart-page";
import { DatasetJson } from "@/components/published-chart/dataset-json";
import { TombstonePage } from "@/components/published-chart/tombstone-page";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { CARD_SIZES } from "@/lib/charts/social-card";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { findCitation } from "../../../find-citation";
import { absoluteAddress } from "../../../site-address";

interface Props {
  params: Promise<{ at: string; slug?: string[] }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await readChartPage((await params).at, await searchParams);
  if (page.status === "missing") return { title: "No such chart" };
  if (page.status === "withdrawn") return { title: "Withdrawn chart", other: { status: "410" } };
  const { at, slug, model } = page.opened;
  const url = await absoluteAddress(routes.chart(at, slug));
  const image = await absoluteAddress(routes.chartFile(at, "png", { size: "og" }));
  const images = [{ url: image, ...CARD_SIZES.og, type: "image/png", alt: model.alt }];
  return {
    title: model.title,
    description: model.takeaway,
    alternates: {
      canonical: url,
      types: { "application/json+oembed": await absoluteAddress(routes.oembed(url)) },
    },
    openGraph: {
      type: "article",
      siteName: "Common Ground",
      title: model.title,
      description: model.takeaway,
      url,
      images,
    },
    twitter: { card: "summary_large_image", title: model.title, description: model.takeaway, images },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const { at, slug } = await params;
  const page = await readChartPage(at, await searchParams);
  if (page.status === "missing") {
    return (
      <NotFoundHere>
        <LostPage />
      </NotFoundHere>
    );
  }
  if (page.status === "withdrawn") return <TombstonePage {...page.tombstone} />;
  if (slug && slug.join("/") !== page.opened.slug)
    permanentRedirect(routes.chart(page.opened.at, page.opened.slug));
  const cited = await findCitation(routes.chart(page.opened.at, page.opened.slug));
  return (
    <>
      <GlyphSprite />
      <DatasetJson value={page.dataset} />
      <ChartPage {...page.props} />
      {cited && <CiteThis {...cited} />}
    </>
  );
}

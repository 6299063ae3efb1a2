import type { Metadata } from "next";
import { listGallery } from "@/app/list-gallery";
import { Gallery } from "@/components/published-chart/gallery";

export const metadata: Metadata = {
  title: "Charts",
  description: "Charts to embed, live or pinned to a release, every mark with its evidence.",
};

export default async function Page() {
  return <Gallery entries={await listGallery()} />;
}

import "server-only";
import type { GalleryEntry } from "@/components/published-chart/gallery";
import { CHART_KIND_ENTRIES } from "@/lib/charts/chart-kinds";
import { listCharts } from "@/lib/db/queries/charts";
import { AppError } from "@/lib/domain/app-error";
import { openChart } from "./open-chart";

/** The charts that stand, each as it is at the latest release; one whose subject is gone is left out. */
export async function listGallery(): Promise<GalleryEntry[]> {
  const charts = await listCharts();
  const entries = charts
    .filter(({ withdrawn }) => withdrawn === null)
    .map(async ({ id }) => {
      const opened = await openChart({ id, pin: null }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "not-found") return null;
        throw error;
      });
      if (opened?.status !== "published") return [];
      const { slug, model, definition } = opened;
      const kind = CHART_KIND_ENTRIES[definition.kind].title;
      return [{ id, slug, kind, title: model.title, finding: model.takeaway, alt: model.alt }];
    });
  return (await Promise.all(entries)).flat();
}

import { gzipSync } from "node:zlib";
import type { ChartModel } from "@/lib/charts/chart-model";
import { evidenceBehind } from "@/lib/charts/evidence-behind";
import { type EmbedInput, renderEmbed } from "@/lib/embed/embed-page";
import { holdings } from "../charts/small-holdings";

export function embedOf(model: ChartModel, over: Partial<EmbedInput> = {}) {
  return renderEmbed({
    at: "Ab12Cd34",
    id: "Ab12Cd34",
    slug: "a-chart",
    model,
    evidence: evidenceBehind(model, holdings()),
    note: null,
    theme: "auto",
    isFit: false,
    weigh: (text) => gzipSync(text).length,
    status: { text: "Live: shows the latest release, 1 of 22 Nov 2026.", alert: null, link: null },
    ...over,
  });
}

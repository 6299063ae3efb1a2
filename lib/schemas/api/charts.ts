import { z } from "zod";
import { CHART_KINDS } from "@/lib/charts/definition";
import { apiShapes, Basis, Day, Links } from "./words";

/** Published charts: what each says at a release, its numbers, and where its pictures and files are. */

export const ApiChart = z
  .object({
    id: z.string().describe("A chart keeps its id for good."),
    revision: z.int().describe("Of its definition; the numbers come from the release."),
    kind: z.enum(CHART_KINDS),
    title: z.string(),
    finding: z.string(),
    alt: z.string().describe("What the picture shows, for those who do not see it."),
    asOf: Day,
    layers: z.array(Basis),
    embed: z.string().describe("The address of the embed, pinned to this release."),
    files: z.record(z.string(), z.string()).describe("Pictures and files by kind, pinned to this release."),
    links: Links,
  })
  .register(apiShapes, { id: "Chart" });

const Table = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        heading: z.string(),
        link: z.string().nullable(),
        cells: z.array(
          z.object({
            text: z.string(),
            detail: z.string().nullable().describe("Who is behind a count."),
            link: z.string().nullable().describe("Where its evidence is read."),
          }),
        ),
      }),
    ),
  })
  .describe("The same numbers in the same order as the picture.")
  .register(apiShapes, { id: "ChartTable" });

export const ApiChartDetail = z
  .object({ ...ApiChart.shape, note: z.string().nullable(), table: Table })
  .register(apiShapes, { id: "ChartDetail" });

export type ApiChart = z.infer<typeof ApiChart>;
export type ApiChartDetail = z.infer<typeof ApiChartDetail>;

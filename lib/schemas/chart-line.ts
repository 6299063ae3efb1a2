import { z } from "zod";
import { CHART_KINDS, CHART_SORTS, CHART_THEMES } from "@/lib/charts/definition";
import { CHART_LANGUAGES } from "@/lib/charts/languages";
import { isIsoDay } from "@/lib/domain/calendar";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import { CHART_ID } from "@/lib/embed/chart-address";

/** Published charts, prisma/data/charts.jsonl: a line for each revision of a chart's definition, newest last. */

export const oneLine = z
  .string()
  .trim()
  .min(1)
  .regex(/^\P{Cc}*$/u, "must hold no control characters");
const isoDay = z.string().refine(isIsoDay, "must be a real day written YYYY-MM-DD");
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, "must be a code");

export const ChartId = z.string().regex(CHART_ID, "must be eight base58 digits");

export const MAX_TITLE = 140;
export const MAX_NOTE = 400;
export const MAX_ALT = 700;

export const ChartDefinitionFields = z.strictObject({
  kind: z.enum(CHART_KINDS),
  of: z.enum(ITEM_KINDS).default("mechanism"),
  stakeholders: z.array(code).max(60).default([]),
  items: z.array(code).max(60).default([]),
  layers: z
    .array(z.enum(BASES))
    .min(1)
    .default([...BASES]),
  asOf: isoDay.nullable().default(null),
  sort: z.enum(CHART_SORTS).default("record"),
  title: oneLine.max(MAX_TITLE),
  note: oneLine.max(MAX_NOTE).nullable().default(null),
  /** The author's own words; without them the chart describes itself anew at every release. */
  alt: oneLine.max(MAX_ALT).nullable().default(null),
  theme: z.enum(CHART_THEMES).default("auto"),
  lang: z.enum(CHART_LANGUAGES).default("en"),
});

export const ChartLine = z
  .strictObject({
    id: ChartId,
    revision: z.int().min(1),
    publishedOn: isoDay,
    /** Why the definition changed; nothing for the first. */
    change: oneLine.max(MAX_NOTE).nullable().default(null),
    status: z.enum(["published", "withdrawn"]).default("published"),
    /** Why it was withdrawn, and the chart that took its place. */
    reason: oneLine.max(MAX_NOTE).nullable().default(null),
    successor: ChartId.nullable().default(null),
    definition: ChartDefinitionFields,
  })
  .refine(
    ({ status, reason }) => (status === "withdrawn") === (reason !== null),
    "has a reason exactly when it is withdrawn",
  )
  .refine(
    ({ status, successor }) => status === "withdrawn" || successor === null,
    "has a successor without being withdrawn",
  )
  .refine(
    ({ revision, change }) => (revision === 1) === (change === null),
    "says why it changed exactly from its second revision on",
  )
  .refine(({ id, successor }) => id !== successor, "is its own successor");

export type ChartLine = z.infer<typeof ChartLine>;

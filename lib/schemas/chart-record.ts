import { z } from "zod";
import type { ChartDefinition } from "@/lib/charts/definition";
import { ChartDefinitionFields, ChartId, MAX_NOTE, oneLine } from "./chart-line";

/** A published chart as editors change it: what its author decided, and why it was withdrawn, if it was. */
export const ChartRecord = z
  .strictObject({
    id: ChartId,
    ...ChartDefinitionFields.shape,
    reason: oneLine.max(MAX_NOTE).nullable().default(null),
    successor: ChartId.nullable().default(null),
  })
  .refine(
    ({ reason, successor }) => reason !== null || successor === null,
    "has a successor without being withdrawn: say why it is",
  )
  .refine(({ id, successor }) => id !== successor, "is its own successor");

export type ChartRecord = z.infer<typeof ChartRecord>;

/** What the author decided, in the order in which files have it. */
export function definitionOf({ id: _id, reason: _reason, successor: _next, ...rest }: ChartRecord) {
  return ChartDefinitionFields.parse(rest) satisfies ChartDefinition;
}

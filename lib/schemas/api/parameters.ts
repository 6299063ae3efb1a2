import { z } from "zod";
import { SOURCE_KINDS, STAKEHOLDER_KINDS } from "@/lib/domain/vocabulary";
import { Basis, Day, ItemCode, Kind, SourceId, StakeholderCode, Value } from "./words";

/** What may stand after the question mark, one schema per address. A list is written a,b,c. */

const MAX_PAGE = 500;
const STANDARD_PAGE = 100;
const MAX_LIST = 300;

const listOf = <S extends z.ZodType>(schema: S) => z.array(schema).max(MAX_LIST).optional();

const asOf = Day.optional().describe(
  "Only what had been said or done by this day. A date of which only the month or year is known counts from its last day.",
);
const layers = listOf(Basis).describe("Only positions on these bases; all three when left out.");
const source = listOf(SourceId).describe("Only what was taken from these sources.");
const stakeholder = listOf(StakeholderCode).describe("Only these stakeholders.");
const group = StakeholderCode.optional().describe(
  "Only the stakeholders that belong to this group, in any role, on the day of asOf (today when left out).",
);

const paging = {
  limit: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(MAX_PAGE, `must be ${MAX_PAGE} or less`)
    .default(STANDARD_PAGE)
    .describe(`How many to a page, at most ${MAX_PAGE}.`),
  cursor: z
    .string()
    .min(1, "must be a cursor from an answer of ours")
    .max(600, "must be a cursor from an answer of ours")
    .optional()
    .describe(
      "Where the page before ended: “next” of its answer. It fits only the same release and filters.",
    ),
};

const filters = {
  stakeholder,
  group,
  item: listOf(ItemCode).describe("Only these items."),
  kind: listOf(Kind).describe("Only items of these kinds."),
  layers,
  value: listOf(Value).describe("Only these values."),
  source,
  asOf,
  q: z
    .string()
    .trim()
    .min(1, "must hold a word")
    .max(200, "must be 200 characters or fewer")
    .regex(/^\P{Cc}*$/u, "must hold no control characters")
    .optional()
    .describe("Only what is backed by evidence with all these words, in paraphrase, key phrase or speaker."),
};

const asOfToday = Day.optional().describe("The day of the comparison; today when left out.");

const raw = z
  .enum(["1"], "can only be 1")
  .optional()
  .describe(
    "1 leaves out the byte order mark and the apostrophes that keep spreadsheets from running text as formulas.",
  );

export const NoQuery = z.strictObject({});
export const StakeholdersQuery = z.strictObject({
  kind: listOf(z.enum(STAKEHOLDER_KINDS, `must be one of ${STAKEHOLDER_KINDS.join(", ")}`)).describe(
    "Only stakeholders of these kinds.",
  ),
  group,
  asOf: Day.optional().describe("The day on which membership in the group is asked; today when left out."),
  ...paging,
});
export const ChartsQuery = z.strictObject(paging);
export const ItemsQuery = z.strictObject({ kind: filters.kind, ...paging });
export const SourcesQuery = z.strictObject({
  kind: listOf(z.enum(SOURCE_KINDS, `must be one of ${SOURCE_KINDS.join(", ")}`)).describe(
    "Only sources of these kinds.",
  ),
  stakeholder: listOf(StakeholderCode).describe("Only sources that were searched for one of these."),
  ...paging,
});
export const PositionsQuery = z.strictObject({ ...filters, ...paging });
export const CsvQuery = z.strictObject({ ...filters, raw });
export const NdjsonQuery = z.strictObject(filters);
export const CellQuery = z.strictObject({ asOf, layers, source });
export const MatrixQuery = z.strictObject({
  kind: Kind.default("mechanism").describe("The kind of item in the columns."),
  stakeholder,
  group,
  item: filters.item,
  layers,
  source,
  asOf: asOfToday,
  members: z
    .enum(["apply"], "can only be apply")
    .optional()
    .describe("“apply” lends each group's positions to its full members, named as lent."),
  ...paging,
});

const ownLayers = layers.describe(
  "The bases that may speak for a stakeholder; official and conduct when left out, so that nothing ascribed counts.",
);
export const PairQuery = z.strictObject({ asOf: asOfToday, layers: ownLayers, source });
export const PairsQuery = z.strictObject({
  stakeholder: listOf(StakeholderCode).describe("Only pairs that one of these belongs to."),
  group: StakeholderCode.optional().describe("Only pairs that a member of this group belongs to."),
  asOf: asOfToday,
  layers: ownLayers,
  source,
  ...paging,
});

export type PositionsQuery = z.infer<typeof PositionsQuery>;
export type MatrixQuery = z.infer<typeof MatrixQuery>;
/** What narrows the positions and the evidence, in lists and in files. */
export type PositionFilters = z.infer<typeof NdjsonQuery>;

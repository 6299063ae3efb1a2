import { z } from "zod";
import {
  DOUBTS,
  MEMBER_ROLES,
  SOURCE_EXTENTS,
  SOURCE_KINDS,
  STAKEHOLDER_KINDS,
  WRITTEN_PRECISIONS,
} from "@/lib/domain/vocabulary";
import {
  apiShapes,
  Basis,
  Day,
  ItemCode,
  Kind,
  Links,
  Precision,
  PublicId,
  SomeDate,
  SourceId,
  Span,
  StakeholderCode,
  Value,
} from "./words";

/** What the API answers with, one schema per thing; names are the words of the codebook. */

export const ApiMembership = z
  .object({
    group: StakeholderCode,
    member: StakeholderCode,
    role: z.enum(MEMBER_ROLES),
    from: SomeDate.nullable(),
    to: SomeDate.nullable(),
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
  })
  .register(apiShapes, { id: "Membership" });

export const StakeholderFields = z
  .object({
    code: StakeholderCode,
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(STAKEHOLDER_KINDS),
    iso3: z.string().nullable().describe("ISO 3166-1 alpha-3, where there is one."),
    validFrom: Day.nullable().describe("The first day of an authority that came into being."),
    validTo: Day.nullable().describe("The last day of an authority that ended."),
    note: z.string().nullable(),
  })
  .register(apiShapes, { id: "StakeholderFields" });

export const ApiStakeholder = z
  .object({
    ...StakeholderFields.shape,
    memberships: z.array(ApiMembership).describe("The groups it belongs to, with role and dates."),
    members: z.array(ApiMembership).describe("The members it has, if it is a group."),
    links: Links,
  })
  .register(apiShapes, { id: "Stakeholder" });

export const ItemFields = z
  .object({
    code: ItemCode,
    kind: Kind,
    title: z.string(),
    shortTitle: z.string(),
    scope: z.string().describe("What the coders count under it."),
    order: z.int().min(1).describe("Its place in the reading order."),
  })
  .register(apiShapes, { id: "ItemFields" });

export const ApiItem = z.object({ ...ItemFields.shape, links: Links }).register(apiShapes, { id: "Item" });

export const SourceFields = z
  .object({
    id: SourceId,
    title: z.string(),
    publisher: z.string(),
    authors: z.array(z.string()),
    written: Span,
    writtenPrecision: z.enum(WRITTEN_PRECISIONS),
    writtenHow: z.string().describe("How it is known when it was written."),
    pageDate: Day.nullable().describe("The date its page shows, which need not be true."),
    url: z.string().nullable(),
    kind: z.enum(SOURCE_KINDS),
    language: z.string().describe("ISO 639."),
    extent: z.enum(SOURCE_EXTENTS).describe("Whether it was read whole or in part."),
    codedFor: z
      .array(StakeholderCode)
      .describe("The stakeholders it was searched for. Its silence about any other proves nothing."),
    codingNote: z.string(),
    caution: z.string().nullable(),
    statement: SourceId.nullable().describe(
      "Where several sources report one statement, the id of the best of them; such reports count once.",
    ),
  })
  .register(apiShapes, { id: "SourceFields" });

export const ApiSource = z
  .object({ ...SourceFields.shape, links: Links })
  .register(apiShapes, { id: "Source" });

const saying = {
  saidOn: SomeDate.nullable().describe(
    "The date the words or deed belong to; null where the text gives none.",
  ),
  precision: Precision.nullable(),
  span: Span.describe("saidOn as days, or the days in which the source was written."),
};

const coding = {
  stakeholder: StakeholderCode,
  kind: Kind,
  item: ItemCode,
  value: Value,
  basis: Basis,
  condition: z.string().nullable().describe("What a conditional stance depends on."),
  blocks: z.array(ItemCode).describe("The mechanisms that an obstacle stands in the way of."),
};

export const ApiPosition = z
  .object({
    key: PublicId.describe("The same coding of the same source keeps its key through every release."),
    ...coding,
    source: SourceId,
    statement: SourceId.nullable().describe("The statement that its source reports together with others."),
    evidence: z
      .array(z.object({ id: PublicId, ...saying, links: Links }))
      .min(1)
      .describe("The pieces of evidence behind it; there is no position without one."),
    links: Links,
  })
  .register(apiShapes, { id: "Position" });

const PieceFields = {
  id: PublicId.describe("A passage keeps its id through every release."),
  paragraph: z.int().min(1).nullable().describe("Non-blank lines of the source, counted from 1."),
  speaker: z.string().nullable().describe("Who speaks; null where nobody is named."),
  speakerRole: z.string().nullable().describe("In which office or capacity."),
  paraphrase: z.string().describe("What was said or done, in the coder's own words."),
  phrase: z.string().describe("A key phrase of at most twelve words, copied exactly."),
  doubt: z
    .enum(DOUBTS)
    .nullable()
    .describe(
      "Why it is weaker than the rest: its text was not seen again, or another code would do as well.",
    ),
  url: z.string().nullable(),
};

export const ApiEvidence = z
  .object({
    ...PieceFields,
    ...saying,
    position: PublicId.describe("The key of the position it backs."),
    ...coding,
    source: SourceId,
    statement: SourceId.nullable().describe("The statement that its source reports together with others."),
    links: Links,
  })
  .register(apiShapes, { id: "Evidence" });

export const ApiExhibit = z
  .object({ ...PieceFields, saidOn: saying.saidOn, span: saying.span, ...coding, source: SourceFields })
  .describe("A piece of evidence with its source in full, as a reader sees it beside a cell.")
  .register(apiShapes, { id: "Exhibit" });

export type ApiStakeholder = z.infer<typeof ApiStakeholder>;
export type ApiItem = z.infer<typeof ApiItem>;
export type ApiSource = z.infer<typeof ApiSource>;
export type ApiPosition = z.infer<typeof ApiPosition>;
export type ApiEvidence = z.infer<typeof ApiEvidence>;

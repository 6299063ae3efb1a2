import { z } from "zod";
import { isIsoDay, isPartialDate } from "@/lib/domain/calendar";
import {
  BASES,
  DATE_PRECISIONS,
  DOUBTS,
  ITEM_KINDS,
  MAX_PHRASE_WORDS,
  MEMBER_ROLES,
  SALIENCES,
  SOURCE_EXTENTS,
  SOURCE_KINDS,
  STAKEHOLDER_KINDS,
  STANCES,
  WRITTEN_PRECISIONS,
} from "@/lib/domain/vocabulary";

/** The shipped data set, prisma/data: one schema per file, one object per line. */

// PostgreSQL cannot hold the NUL character, and no control character belongs in a line of text.
const text = z
  .string()
  .trim()
  .min(1)
  .regex(/^\P{Cc}*$/u, "must hold no control characters");
const isoDay = z.string().refine(isIsoDay, "must be a real day written YYYY-MM-DD");
const partialDate = z
  .string()
  .refine(isPartialDate, "must be a real date written YYYY, YYYY-MM or YYYY-MM-DD");
const url = z.url({ protocol: /^https?$/ });
const stakeholderCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,23}$/, "must be a code such as PAK or AFG-REP");
const itemCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, "must be a code such as intelligence-sharing");
const sourceId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, "must be a source id such as 000");

export const StakeholderLine = z.strictObject({
  code: stakeholderCode,
  name: text,
  shortName: text.max(28),
  kind: z.enum(STAKEHOLDER_KINDS),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  note: text.nullable(),
});

export const MembershipLine = z.strictObject({
  group: stakeholderCode,
  member: stakeholderCode,
  role: z.enum(MEMBER_ROLES),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  sourceTitle: text,
  sourceUrl: url.nullable(),
});

export const ItemLine = z.strictObject({
  code: itemCode,
  kind: z.enum(ITEM_KINDS),
  title: text,
  shortTitle: text.max(28),
  scope: text,
  order: z.int().min(1),
});

export const SourceLine = z.strictObject({
  id: sourceId,
  title: text,
  publisher: text,
  authors: z.array(text),
  writtenFrom: isoDay,
  writtenTo: isoDay,
  writtenPrecision: z.enum(WRITTEN_PRECISIONS),
  writtenHow: text,
  pageDate: isoDay.nullable(),
  url: url.nullable(),
  kind: z.enum(SOURCE_KINDS),
  language: z.string().regex(/^[a-z]{2,3}$/),
  extent: z.enum(SOURCE_EXTENTS),
  codedFor: z.array(stakeholderCode).min(1),
  codingNote: text,
  caution: text.nullable(),
  /** Of several reports of one statement, the id of the best; its own for that one. */
  statement: sourceId.nullable().default(null),
});

export const NotApplicableLine = z.strictObject({
  stakeholder: stakeholderCode,
  item: itemCode,
  reason: text,
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});

const EvidenceEntry = z
  .strictObject({
    paragraph: z.int().min(1).nullable(),
    speaker: text.nullable(),
    speakerRole: text.nullable(),
    saidOn: partialDate.nullable(),
    precision: z.enum(DATE_PRECISIONS).nullable(),
    paraphrase: text,
    phrase: text.refine(
      (phrase) => phrase.split(/\s+/).length <= MAX_PHRASE_WORDS,
      `must have at most ${MAX_PHRASE_WORDS} words`,
    ),
    url: url.nullable(),
    doubt: z.enum(DOUBTS).nullable().default(null),
  })
  .refine((entry) => entry.paragraph !== null || entry.url !== null, "needs a paragraph number or a url")
  .refine(
    ({ saidOn, precision }) => precision === (saidOn === null ? null : precisionOf(saidOn)),
    "has a precision that does not fit saidOn",
  );

export const PositionLine = z
  .strictObject({
    stakeholder: stakeholderCode,
    kind: z.enum(ITEM_KINDS),
    item: itemCode,
    value: z.enum([...STANCES, ...SALIENCES]),
    basis: z.enum(BASES),
    source: sourceId,
    condition: text.nullable(),
    blocks: z.array(itemCode),
    evidence: z.array(EvidenceEntry).min(1, "needs at least one piece of evidence"),
  })
  .refine(
    ({ kind, value }) => (kind === "mechanism") === (STANCES as readonly string[]).includes(value),
    "has a stance where a salience belongs, or the other way round",
  )
  .refine(
    ({ value, basis }) => value !== "called-on" || basis !== "official",
    "is called-on, which can never be official",
  )
  .refine(
    ({ value, condition }) => (value === "conditional") === (condition !== null),
    "must have a condition exactly when it is conditional",
  )
  .refine(
    ({ kind, blocks }) => kind === "obstacle" || blocks.length === 0,
    "blocks something without being an obstacle",
  );

/** prisma/data/releases.jsonl: which folders make which releases, oldest first. */
export const ShippedReleaseLine = z.strictObject({
  folder: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must be the name of a folder beside this file"),
  title: text,
  note: text,
});

/** prisma/data/speakers.jsonl: the authority list of speakers. */
export const SpeakerLine = z.strictObject({
  name: text,
  kind: z.enum(["person", "body", "statement", "outlet", "unnamed"]),
  roles: z.array(text),
  /** Other spellings met in sources, so that a search for one finds the name. */
  also: z.array(text),
});

export type ShippedReleaseLine = z.infer<typeof ShippedReleaseLine>;
export type SpeakerLine = z.infer<typeof SpeakerLine>;
export type StakeholderLine = z.infer<typeof StakeholderLine>;
export type MembershipLine = z.infer<typeof MembershipLine>;
export type ItemLine = z.infer<typeof ItemLine>;
export type SourceLine = z.infer<typeof SourceLine>;
export type NotApplicableLine = z.infer<typeof NotApplicableLine>;
export type PositionLine = z.infer<typeof PositionLine>;

export function precisionOf(date: string): (typeof DATE_PRECISIONS)[number] {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
}

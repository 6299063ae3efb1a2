import { z } from "zod";
import { isIsoDay } from "@/lib/domain/calendar";
import { BASES, DATE_PRECISIONS, ITEM_KINDS, SALIENCES, STANCES } from "@/lib/domain/vocabulary";

/** The shapes that have a name of their own in the OpenAPI document. */
export const apiShapes = z.registry<{ id: string }>();

export const StakeholderCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{1,23}$/, "must be a code such as PAK or AFG-REP")
  .meta({
    description: "A stakeholder: the three letters of ISO 3166 for a state, or a code of ours.",
    examples: ["PAK"],
  });

export const ItemCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, "must be a code such as intelligence-sharing")
  .meta({
    description: "An item: a mechanism, threat, interest or obstacle.",
    examples: ["intelligence-sharing"],
  });

export const SourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, "must be a source id such as 002")
  .meta({ description: "A source.", examples: ["002"] });

export const PublicId = z
  .string()
  .regex(/^[1-9A-HJ-NP-Za-km-z]{10}$/, "must be ten letters and digits, as our answers give them");

export const Kind = z
  .enum(ITEM_KINDS, `must be one of ${ITEM_KINDS.join(", ")}`)
  .describe("What sort of item it is. Mechanisms take a stance; the other three take a salience.");

export const Value = z
  .enum([...STANCES, ...SALIENCES], `must be one of ${[...STANCES, ...SALIENCES].join(", ")}`)
  .describe(
    "A stance (supports, conditional, opposes, practises, called-on) or a salience (primary, significant, mentioned). “called-on” is somebody else's wish and says nothing of the stakeholder's will.",
  );

export const Basis = z
  .enum(BASES, `must be one of ${BASES.join(", ")}`)
  .describe(
    "The layer: official is the stakeholder's own words, conduct what it is reported to do, analyst what others say of it or ask of it. The three never add up to one opinion.",
  );

export const Day = z
  .string()
  .refine(isIsoDay, "must be a real day written YYYY-MM-DD")
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", examples: ["2024-03-27"] });

export const SomeDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("A day, month or year, never more precise than what is known.");

export const Precision = z.enum(DATE_PRECISIONS).describe("How precise the date is.");

export const Span = z
  .object({ first: Day, last: Day })
  .describe("The days that a date can mean, both included.")
  .register(apiShapes, { id: "Span" });

export const Links = z
  .object({
    site: z.string().describe("Where people read it, pinned to this release."),
    api: z.string().describe("Where programs read it, pinned to this release."),
  })
  .describe("Where it is read: site by people, api by programs, both pinned to this release.")
  .register(apiShapes, { id: "Links" });

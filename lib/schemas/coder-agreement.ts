import { z } from "zod";

const share = z.number().min(0).max(1);

/** How far two codings of the same sources agreed before their differences were settled. */
export const CoderAgreement = z.strictObject({
  sources: z.array(z.string()).min(1),
  /** What one coded unit is. */
  unit: z.string().min(1),
  /** Units in the first coding, in the second, and in both. */
  first: z.int().positive(),
  second: z.int().positive(),
  both: z.int().positive(),
  /** Of units: 2 × both ÷ (first + second); of values and bases: the same among the units in both. */
  share: z.strictObject({ units: share, values: share, bases: share }),
  limits: z.string().min(1),
});

const range = z.tuple([share, share]);

/** How a coding by one was reviewed by another, row by row: review is weaker than coding apart. */
export const CodingReview = z.strictObject({
  /** Rows of the first coder, and what the second made of them. */
  first: z.int().positive(),
  kept: z.int().positive(),
  mended: z.int().nonnegative(),
  dropped: z.int().nonnegative(),
  added: z.int().nonnegative(),
  /** Lowest and highest share by batch in which both had given the same, a dropped row counting as a difference. */
  shares: z.strictObject({ items: range, values: range, bases: range }),
});

export type CodingReview = z.infer<typeof CodingReview>;
export type CoderAgreement = z.infer<typeof CoderAgreement>;

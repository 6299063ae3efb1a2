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

export type CoderAgreement = z.infer<typeof CoderAgreement>;

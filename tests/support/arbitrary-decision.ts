import fc from "fast-check";
import type { Decision } from "@/lib/domain/coalition-rule";
import type { Side } from "@/lib/domain/coalition-stand";
import { FORUM_RULES } from "@/lib/domain/forum";

const SIDES: readonly Side[] = ["for", "if", "against", "unknown", "outside"];

/** Any forum of up to eight seats, with some of them needed and some pairs kept apart. */
export const anyDecision: fc.Arbitrary<Decision> = fc.integer({ min: 0, max: 8 }).chain((size) => {
  const codes = Array.from({ length: size }, (_, index) => String.fromCharCode(65 + index));
  const pairs = codes.flatMap((a, index) => codes.slice(index + 1).map((b) => [a, b] as const));
  return fc.record({
    seats: fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          side: fc.constantFrom(...SIDES),
          hasVeto: fc.boolean(),
        }),
      ),
    ),
    rule: fc.constantFrom(...FORUM_RULES),
    isStanding: fc.boolean(),
    must: fc.subarray(codes, { maxLength: Math.min(3, size) }),
    apart: fc.subarray(pairs, { maxLength: Math.min(4, pairs.length) }),
  });
});

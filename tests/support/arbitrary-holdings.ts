import fc from "fast-check";
import { type PartialDate, spanOf } from "@/lib/domain/calendar";
import type { Position } from "@/lib/domain/position";
import { BASES, SALIENCES, STANCES } from "@/lib/domain/vocabulary";
import { makeEvidence, makePosition, WORLD } from "./holdings";

/** Any day, month or year from the Republic's last years to well after its end. */
export const anyPartialDate: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.date({ min: new Date("2019-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));

const anyPiece = fc
  .record({
    on: anyPartialDate,
    speaker: fc.constantFrom("A", "B", null),
    paragraph: fc.integer({ min: 1, max: 3 }),
  })
  .map(makeEvidence);

export const anyPosition: fc.Arbitrary<Position> = fc
  .record({
    stakeholder: fc.constantFrom(...WORLD.stakeholders.map(({ code }) => code)),
    item: fc.constantFrom(...WORLD.items),
    stance: fc.constantFrom(...STANCES),
    salience: fc.constantFrom(...SALIENCES),
    basis: fc.constantFrom(...BASES),
    source: fc.constantFrom("whole", "part"),
    evidence: fc.array(anyPiece, { minLength: 1, maxLength: 3 }),
  })
  .map(({ item, stance, salience, basis, ...fields }) => {
    const value = item.kind === "mechanism" ? stance : salience;
    // Being called on can never be official (codebook, "Basis").
    const allowed = value === "called-on" && basis === "official" ? "analyst" : basis;
    return makePosition({ ...fields, item: item.code, value, basis: allowed });
  });

export const anyPositions = fc.array(anyPosition, { maxLength: 25 });

export const anyDay = anyPartialDate.map((date) => spanOf(date).last);

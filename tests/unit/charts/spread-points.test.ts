import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadPoints } from "@/lib/charts/spread-points";

const frame = { width: 400, height: 300 };
const anyPoint = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
  radius: fc.constant(12),
  isFixed: fc.constant(false),
});

/** Drawn into the frame these two come to lie on one another. */
const cornered = (y: number) => ({ x: 0, y, radius: 12, isFixed: false });

describe("marks that would cover one another", () => {
  it("are moved apart until none does, and stay inside the frame", () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 14 }), (points) => {
        const placed = spreadPoints(points, frame);
        for (const [index, a] of placed.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(13);
          expect(a.x).toBeLessThanOrEqual(387);
          for (const b of placed.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(23);
        }
      }),
      { numRuns: 1000, examples: [[[cornered(0), cornered(25)]]] },
    );
  });

  it("stay where they are when nothing is in the way, fixed ones always, and the same each time", () => {
    const fixed = { x: 100, y: 100, radius: 9, isFixed: true };
    const free = { x: 200, y: 200, radius: 12, isFixed: false };
    const near = { x: 105, y: 100, radius: 12, isFixed: false };
    const placed = spreadPoints([fixed, free, near], frame);
    expect(placed[0]).toEqual(fixed);
    expect(placed[1]).toEqual(free);
    expect(placed[2]?.x).toBeGreaterThan(121);
    expect(spreadPoints([fixed, free, near], frame)).toEqual(placed);
  });
});

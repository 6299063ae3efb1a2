import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RateLimiter } from "@/lib/server/rate-limiter";

function limited(perMinute: number, mostClients?: number) {
  const clock = { ms: 0 };
  const limiter = new RateLimiter({ perMinute, mostClients, now: () => clock.ms });
  return { clock, limiter };
}

describe("a token bucket for each client", () => {
  it("grants a minute's worth at once, then says how long to wait, and keeps its word", () => {
    const { clock, limiter } = limited(60);
    for (let n = 0; n < 60; n++) expect(limiter.take("a")).toBe(0);
    expect(limiter.take("a")).toBe(1);
    expect(limiter.take("a", 10)).toBe(10);
    clock.ms += 1000;
    expect(limiter.take("a")).toBe(0);
    expect(limiter.take("a")).toBe(1);
  });

  it("never grants more than a minute's worth and what has been refilled since", () => {
    const asking = fc.array(fc.record({ pause: fc.nat(5_000), cost: fc.integer({ min: 1, max: 10 }) }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), asking, (perMinute, steps) => {
        const { clock, limiter } = limited(perMinute);
        let granted = 0;
        for (const { pause, cost } of steps) {
          clock.ms += pause;
          const seconds = limiter.take("a", cost);
          if (seconds === 0) granted += Math.min(cost, perMinute);
          else {
            clock.ms += seconds * 1000;
            expect(limiter.take("a", cost)).toBe(0);
            granted += Math.min(cost, perMinute);
          }
          expect(granted).toBeLessThanOrEqual(perMinute + (clock.ms * perMinute) / 60_000 + 1e-6);
        }
      }),
    );
  });

  it("keeps clients apart", () => {
    const { limiter } = limited(1);
    expect([limiter.take("a"), limiter.take("b"), limiter.take("a") > 0]).toEqual([0, 0, true]);
  });

  it("remembers a bounded number, and forgets whoever has been silent for longest", () => {
    const { limiter } = limited(1, 100);
    for (let n = 0; n < 1000; n++) {
      limiter.take(`client ${n}`);
      limiter.take("busy");
      expect(limiter.clients).toBeLessThanOrEqual(100);
    }
    expect(limiter.take("busy")).toBeGreaterThan(0);
    expect(limiter.take("client 0")).toBe(0);
  });

  it("sets no limit at 0, and lets a dear answer through at a low one", () => {
    const { limiter } = limited(0);
    for (let n = 0; n < 5000; n++) expect(limiter.take("a", 10)).toBe(0);
    expect(limiter.clients).toBe(0);
    expect(limited(2).limiter.take("a", 10)).toBe(0);
  });
});

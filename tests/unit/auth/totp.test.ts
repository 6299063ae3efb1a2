import { describe, expect, it } from "vitest";
import { makeTotpSecret, matchStep, stepAt, totpCode } from "@/lib/auth/totp";

// RFC 6238, appendix B: the secret "12345678901234567890", of whose codes the last six digits are ours.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("a code of a time step", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("is RFC 6238's at second %d", (second, code) => {
    const now = new Date(second * 1000);
    expect(totpCode(SECRET, stepAt(now))).toBe(code);
    expect(matchStep(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(stepAt(now));
  });

  it("is found one step early or late and no further", () => {
    const now = new Date(1_700_000_000_000);
    const step = stepAt(now);
    const found = [-2, -1, 0, 1, 2].map((away) => matchStep(SECRET, totpCode(SECRET, step + away), now));
    expect(found).toEqual([null, step - 1, step, step + 1, null]);
    expect(matchStep(SECRET, "", now)).toBeNull();
  });

  it("comes from a secret of 160 bits, another each time", () => {
    expect(makeTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(makeTotpSecret()).not.toBe(makeTotpSecret());
  });
});

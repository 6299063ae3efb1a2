import { afterEach, describe, expect, it, vi } from "vitest";
import { logSecurity } from "@/lib/server/security-log";

afterEach(() => vi.restoreAllMocks());

describe("what is written of a refusal", () => {
  it("is one line of JSON, whatever the address held, without its parameters", () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const path = '/sign-in\n{"security":"none"}?token=secret&email=a@b.org';
    logSecurity("foreign-form", { path, address: "203.0.113.1" });
    expect(written).toHaveLength(1);
    expect(written[0]?.trimEnd()).not.toContain("\n");
    expect(JSON.parse(written[0] ?? "")).toEqual({
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      security: "foreign-form",
      path: '/sign-in\n{"security":"none"}',
      address: "203.0.113.1",
    });
  });

  it("ends when somebody would fill a disk with it", () => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (let n = 0; n < 1000; n++) logSecurity("foreign-form", { path: "/", address: "" });
    expect(write.mock.calls.length).toBeLessThanOrEqual(120);
  });
});

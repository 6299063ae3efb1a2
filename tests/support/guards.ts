import { expect } from "@playwright/test";

/** Holds an answer to the guards that every answer carries, and those of the editors' side besides. */
export function expectGuarded({ headers }: Response, door: string): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy, door).toContain("default-src 'none'");
  expect(policy, door).toMatch(/frame-ancestors ('none'|\*)/);
  expect(policy, door).toContain("base-uri 'none'");
  expect(headers.get("x-content-type-options"), door).toBe("nosniff");
  expect(headers.get("referrer-policy"), door).toMatch(/same-origin|strict-origin-when-cross-origin/);
  expect(headers.get("permissions-policy"), door).toContain("camera=()");
  expect(headers.get("cross-origin-opener-policy"), door).toBe("same-origin");
  expect(headers.get("x-powered-by"), door).toBeNull();
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("text/")) expect(type.toLowerCase(), door).toContain("charset=utf-8");
  if (!/^(admin|sign-)/.test(door)) return;
  expect(headers.get("cache-control"), door).toContain("no-store");
  expect(policy, door).not.toContain("unsafe");
  expect(policy, door).toContain("frame-ancestors 'none'");
}

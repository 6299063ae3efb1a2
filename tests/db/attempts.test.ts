import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayTry } from "@/lib/auth/attempts";
import { knownDevice, rememberDevice } from "@/lib/auth/known-device";
import { sealText } from "@/lib/auth/secret-text";
import { db } from "@/lib/db/client";

beforeAll(() => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
});
afterAll(() => db().$disconnect());

describe("attempts at signing in", () => {
  const attempt = (account: string, address: string) => mayTry({ account, address, device: null });

  it("run out for an account, whatever address they claim to come from", async () => {
    const tries = await Promise.all(
      Array.from({ length: 15 }, (_, index) => attempt("Ann@example.org", `203.0.113.${index}`)),
    );
    expect(tries.filter(Boolean)).toHaveLength(10);
    expect(await attempt("ann@example.org", "198.51.100.1")).toBe(false);
    expect(await attempt("bea@example.org", "198.51.100.1")).toBe(true);
  });

  it("run out sooner at one address, and leave the account's owner some elsewhere", async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => attempt("cem@example.org", "203.0.113.99")),
    );
    expect(tries.filter(Boolean)).toHaveLength(6);
    expect(await attempt("cem@example.org", "198.51.100.7")).toBe(true);
  });

  it("shut nobody out of a browser in which they once showed both factors", async () => {
    const own = () => mayTry({ account: "ann@example.org", address: "198.51.100.1", device: "d1" });
    expect(await attempt("ann@example.org", "198.51.100.1")).toBe(false);
    const tries = await Promise.all(Array.from({ length: 12 }, own));
    expect(tries.filter(Boolean)).toHaveLength(10);
  });
});

describe("a browser known as somebody's own", () => {
  it("is known for that account alone, and cannot be made up", () => {
    const [cookie = ""] = rememberDevice(new Headers(), "Ann@example.org").split(";");
    const headers = new Headers({ cookie: `a=1; ${cookie}` });
    expect(knownDevice(headers, "ann@example.org")).toMatch(/^[0-9a-f]{24}$/);
    expect(knownDevice(headers, "bea@example.org")).toBeNull();
    for (const forged of [`${cookie}A`, "common-ground-device=a.b.c", "common-ground-device="])
      expect(knownDevice(new Headers({ cookie: forged }), "ann@example.org")).toBeNull();
  });

  it("is told by what was sealed for that: a seal opens for no other purpose", () => {
    const words = JSON.stringify(["ann@example.org", "0".repeat(24)]);
    const known = (seal: string) =>
      knownDevice(new Headers({ cookie: `common-ground-device=${seal}` }), "ann@example.org");
    expect(known(sealText(words, "known device"))).toBe("0".repeat(24));
    for (const purpose of ["notice", ""]) expect(known(sealText(words, purpose))).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { PageCache } from "@/lib/server/page-cache";

const answer = (bytes: number) => ({ status: 200, headers: {}, tag: "t", identity: Buffer.alloc(bytes) });

describe("the page cache", () => {
  it("drops the answer that was unused for longest, never more than needed", () => {
    const cache = new PageCache(10_000);
    for (const key of ["a", "b", "c", "d"]) cache.set(key, answer(1_800));
    expect(cache.get("a")).toBeDefined();
    cache.set("e", answer(1_800));
    expect(["a", "b", "c", "d", "e"].filter((key) => cache.has(key))).toEqual(["a", "c", "d", "e"]);
    expect(cache.size).toBeLessThanOrEqual(10_000);
  });

  it("counts an answer anew when it is stored again", () => {
    const cache = new PageCache(10_000);
    cache.set("a", answer(500));
    const before = cache.size;
    cache.set("a", answer(1_500));
    expect(cache.size).toBe(before + 1_000);
  });

  it("does not let one huge answer push out the rest", () => {
    const cache = new PageCache(10_000);
    cache.set("a", answer(100));
    cache.set("huge", answer(5_000));
    expect(cache.has("a")).toBe(true);
    expect(cache.has("huge")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { readSmallForm } from "@/lib/server/small-form";

const post = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("https://example.org/", { method: "POST", body, headers: { "content-type": type } });

describe("a small form", () => {
  it("is read with the last field of a name", async () => {
    expect(await readSmallForm(post("a=1&a=2&b=%C3%A9+x"), 100)).toEqual({ a: "2", b: "é x" });
  });

  it("is refused when it is larger than it may be, however it is sent, or no such form at all", async () => {
    expect(await readSmallForm(post(`a=${"x".repeat(200)}`), 100)).toBeNull();
    const parts = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
    });
    const endless = new Request("https://example.org/", {
      method: "POST",
      body: parts,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      duplex: "half",
    } as RequestInit);
    expect(await readSmallForm(endless, 1000)).toBeNull();
    expect(await readSmallForm(post("{}", "application/json"), 100)).toBeNull();
  });
});

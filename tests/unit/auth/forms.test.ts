import { beforeAll, describe, expect, it, vi } from "vitest";
import { localPath, readForm } from "@/app/admin/handle-form";
import { openNotice, sealNotice } from "@/app/admin/notice-word";
import { wholeNumber } from "@/app/admin/whole-number";

beforeAll(() => {
  process.env.BETTER_AUTH_SECRET = "a-secret-of-the-tests-that-is-long-enough";
});

const sent = (body: string, type = "application/x-www-form-urlencoded") =>
  new Request("http://site.example/", { method: "POST", body, headers: { "content-type": type } });

describe("a form", () => {
  it("is read as words, the last of a name, without the character zero", async () => {
    expect(await readForm(sent("a=1&a=2&b=x%00y"))).toEqual({ a: "2", b: "xy" });
  });

  it("cannot reach what its words are kept in", async () => {
    const form = await readForm(sent("__proto__=x&constructor=y&toString=z"));
    expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
    expect(Object.keys(form).sort()).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.prototype.toString.call({})).toBe("[object Object]");
  });

  it.each([
    ["", "text/plain"],
    ["garbage", "multipart/form-data; boundary=x"],
    ["{}", "application/json"],
  ])("that is none is answered with a sentence: %s as %s", async (body, type) => {
    await expect(readForm(sent(body, type))).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a version that a form carries", () => {
  it("is a number the database can hold, or none", () => {
    expect(wholeNumber("7")).toBe(7);
    expect(wholeNumber("2147483647")).toBe(2_147_483_647);
    for (const text of [
      undefined,
      "",
      "-1",
      "1.5",
      "1e3",
      "0x10",
      "NaN",
      "2147483648",
      "99999999999999999999",
    ])
      expect(wholeNumber(text), String(text)).toBe(0);
  });
});

describe("the page to go back to", () => {
  it("is one of the editors' side, whatever was asked for", () => {
    for (const path of ["/admin", "/admin/records?entity=item&q=a", "/admin/records/item/border-control"])
      expect(localPath(path)).toBe(path);
    for (const path of [
      undefined,
      "",
      "//evil.example",
      "https://evil.example/admin",
      "/administer",
      "/admin\\evil",
      "/admin@x",
      "/admin\n",
    ])
      expect(localPath(path), String(path)).toBe("/admin");
  });
});

describe("a notice", () => {
  it("opens for five minutes, and only as it was sealed", () => {
    vi.useFakeTimers({ now: new Date("2026-11-27T01:00:00Z") });
    const sealed = sealNotice("Published as release 3.");
    expect(openNotice(sealed)).toBe("Published as release 3.");
    expect(sealed).not.toContain("release");
    for (const made of [`${sealed}A`, sealed.slice(2), "a.b.c", "", undefined])
      expect(openNotice(made)).toBeNull();
    vi.advanceTimersByTime(5 * 60 * 1000);
    expect(openNotice(sealed)).toBeNull();
    vi.useRealTimers();
  });
});

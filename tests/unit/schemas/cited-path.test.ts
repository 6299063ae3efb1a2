import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCitedPath, pinPath } from "@/lib/schemas/cited-path";

describe("a path to cite", () => {
  it("is taken apart", () => {
    const path = parseCitedPath("/pairs/IND/PAK?layers=official,conduct&asOf=2024-01-01");
    expect(path).toMatchObject({ pathname: "/pairs/IND/PAK", segments: ["pairs", "IND", "PAK"] });
    expect(path && pinPath(path, { release: 2 })).toBe(
      "/pairs/IND/PAK?layers=official,conduct&asOf=2024-01-01&release=2",
    );
  });

  it("keeps repeated parameters and replaces the release", () => {
    const path = parseCitedPath("/?layers=official&layers=conduct&release=1");
    expect(path && pinPath(path, { release: 3 })).toBe("/?layers=official&layers=conduct&release=3");
  });

  it.each([
    ["another site", "https://evil.example/"],
    ["another host", "//evil.example/x"],
    ["another host with a backslash", "/\\evil.example"],
    ["another host behind a tab", "/\t/evil.example"],
    ["another host behind dots", "/.//evil.example"],
    ["a script", "javascript:alert(1)"],
    ["no path", "stakeholders"],
    ["nothing", ""],
    ["a broken escape", "/stakeholders/%zz"],
    ["a line break", "/?a=\r\nTY  - X"],
    ["too much", `/?q=${"x".repeat(3000)}`],
  ])("is never %s", (_, text) => {
    expect(parseCitedPath(text)).toBeNull();
  });

  it("never leads to another origin, whatever is written", () => {
    const awkward = fc.constantFrom(..."/\\.:@?#%\t\n ", "//", "evil.example", "http:", "..", "%2f", "@");
    const text = fc.array(awkward, { maxLength: 10 }).map((parts) => `/${parts.join("")}`);
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl(), fc.string()), (raw) => {
        const path = parseCitedPath(raw);
        if (path === null) return;
        const pinned = pinPath(path, { release: 1 });
        expect(new URL(pinned, "https://here.example").origin).toBe("https://here.example");
        expect(pinned).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      }),
    );
  });
});

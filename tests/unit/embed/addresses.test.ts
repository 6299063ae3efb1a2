import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseChartAddress, slugOf, writeChartAddress } from "@/lib/embed/chart-address";
import { parseFileParams } from "@/lib/embed/file-params";

describe("a chart's address", () => {
  it("is an id, with a release where it is pinned and a revision where the definition changed", () => {
    expect(parseChartAddress("Ab12Cd34")).toEqual({ id: "Ab12Cd34", pin: null });
    expect(parseChartAddress("Ab12Cd34@7")).toEqual({ id: "Ab12Cd34", pin: { release: 7, revision: 1 } });
    expect(parseChartAddress("Ab12Cd34@7-2")).toEqual({ id: "Ab12Cd34", pin: { release: 7, revision: 2 } });
  });

  it.each([
    "",
    "Ab12Cd3",
    "Ab12Cd345",
    "Ab12Cd3O",
    "Ab12Cd34@",
    "Ab12Cd34@0",
    "Ab12Cd34@07",
    "Ab12Cd34@7-1",
    "Ab12Cd34@7-0",
    "Ab12Cd34@7@8",
    "Ab12Cd34@x",
    "../Ab12Cd",
    "Ab12Cd34 ",
  ])("is not %j", (text) => expect(parseChartAddress(text)).toBeNull());

  it("is written in one way only", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 9999 }),
        (release, revision) => {
          const address = { id: "Ab12Cd34", pin: { release, revision } };
          expect(parseChartAddress(writeChartAddress(address))).toEqual(address);
        },
      ),
    );
  });

  it("carries words for people that are safe in any address", () => {
    expect(slugOf("Where states stand: “Türkiye” & co.")).toBe("where-states-stand-turkiye-co");
    expect(slugOf("日本")).toBe("chart");
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("the parameters of a file", () => {
  const canonical = (query: string, ext: "png" | "svg" | "csv" | "json") =>
    parseFileParams(new URLSearchParams(query), ext).query;

  it("are snapped, sorted and cut to what is known", () => {
    expect(canonical("w=1000", "png")).toBe("w=1200");
    expect(canonical("w=99999", "png")).toBe("w=2400");
    expect(canonical("w=800&theme=dark&utm_source=x", "png")).toBe("theme=dark&w=800");
    expect(canonical("w=abc&theme=pink&size=huge", "png")).toBe("");
    expect(canonical("size=og&w=800", "png")).toBe("size=og");
    expect(canonical("raw=1&w=5", "csv")).toBe("raw=1");
    expect(canonical("raw=1", "json")).toBe("");
  });

  it("have one canonical form, which is its own", () => {
    const words = fc.constantFrom("w", "theme", "lang", "size", "raw", "x");
    const values = fc.constantFrom("1", "0", "-5", "1e9", "800", "dark", "ru", "og", "square", "");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, values)),
        fc.constantFrom("png" as const, "svg" as const, "csv" as const),
        (pairs, ext) => {
          const once = canonical(new URLSearchParams(pairs).toString(), ext);
          expect(canonical(once, ext)).toBe(once);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, formatList, formatNumber, formatShare } from "@/lib/format/counts";

describe("counts", () => {
  it("agree in number", () => {
    expect(formatCount(0, "source")).toBe("0 sources");
    expect(formatCount(1, "source")).toBe("1 source");
    expect(formatCount(1234, "position")).toBe("1,234 positions");
    expect(formatCount(2, "piece of evidence", "pieces of evidence")).toBe("2 pieces of evidence");
    expect(formatNumber(870000)).toBe("870,000");
  });
});

describe("a share", () => {
  it("is a dash where there is nothing to share", () => {
    expect(formatShare(0, 0)).toBe("–");
  });

  it("is in whole per cent", () => {
    expect(formatShare(15, 190)).toBe("8%");
    expect(formatShare(0, 190)).toBe("0%");
    expect(formatShare(190, 190)).toBe("100%");
  });

  it("never rounds some to none, nor all but some to all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (part, rest) => {
          expect(["0%", "100%"]).not.toContain(formatShare(part, part + rest));
        },
      ),
    );
    expect(formatShare(1, 1000)).toBe("<1%");
    expect(formatShare(999, 1000)).toBe(">99%");
  });
});

describe("a list", () => {
  it("is joined by commas and a last and", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(formatList)).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { parseLensParams } from "@/lib/schemas/lens-params";

const KNOWN = { today: "2026-01-01", sources: new Set(["000", "001"]) };

describe("the lens in an address", () => {
  it("is today, all layers and all sources when nothing is said", () => {
    expect(parseLensParams({}, KNOWN)).toEqual({
      lens: { asOf: "2026-01-01", layers: ["official", "conduct", "analyst"], sources: null },
      asOf: null,
      notices: [],
    });
  });

  it("takes what is right, in the layers' own order", () => {
    const { lens, asOf } = parseLensParams(
      { asOf: "2022-05-01", layers: "conduct,official", source: ["001"] },
      KNOWN,
    );
    expect(lens).toEqual({ asOf: "2022-05-01", layers: ["official", "conduct"], sources: ["001"] });
    expect(asOf).toBe("2022-05-01");
  });

  it("falls back to the page's own layers", () => {
    const { lens } = parseLensParams({ layers: "rumour" }, { ...KNOWN, layers: ["official", "conduct"] });
    expect(lens.layers).toEqual(["official", "conduct"]);
  });

  it("leaves out what is wrong, each with a sentence that names it", () => {
    const { lens, notices } = parseLensParams(
      { asOf: "2023-02-29", layers: "official,rumour", source: "999" },
      KNOWN,
    );
    expect(lens).toEqual({ asOf: "2026-01-01", layers: ["official"], sources: null });
    expect(notices).toHaveLength(3);
    for (const [index, word] of ["asOf=2023-02-29", "999", "rumour"].entries())
      expect(notices[index]).toContain(word);
  });
});

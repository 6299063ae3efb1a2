import { describe, expect, it } from "vitest";
import { BASES } from "@/lib/domain/vocabulary";
import { withQuery } from "@/lib/routes";
import { parseLensParams } from "@/lib/schemas/lens-params";
import { writeLensQuery } from "@/lib/schemas/lens-query";

const KNOWN = {
  today: "2026-01-01",
  sources: new Set(["000", "001"]),
  layers: ["official", "conduct"] as const,
};

describe("a lens written back into an address", () => {
  it("leaves out what the page shows anyway", () => {
    expect(
      withQuery("/x", writeLensQuery(parseLensParams({ layers: "official,conduct" }, KNOWN), KNOWN.layers)),
    ).toBe("/x");
  });

  it("reads back as the same lens", () => {
    const asked = parseLensParams({ asOf: "2022-01-01", layers: [...BASES], source: "001" }, KNOWN);
    const written = writeLensQuery(asked, KNOWN.layers);
    const again = parseLensParams(
      Object.fromEntries(new URLSearchParams(withQuery("", written).slice(1))),
      KNOWN,
    );
    expect(again).toEqual(asked);
  });
});

import { describe, expect, it } from "vitest";
import { horizonOf } from "@/lib/domain/data-horizon";
import { WORLD } from "../../support/holdings";

describe("the horizon of a release", () => {
  it("is the last day on which a source coded for the stakeholder was written", () => {
    expect(horizonOf(WORLD.sources, "USA")).toEqual({ day: "2022-06-01", isOwn: true });
    expect(horizonOf(WORLD.sources, "PAK")).toEqual({ day: "2024-03-31", isOwn: true });
  });

  it("is the last day of all sources for a stakeholder nothing was read for, and unknown without sources", () => {
    expect(horizonOf(WORLD.sources, "KGZ")).toEqual({ day: "2024-03-31", isOwn: false });
    expect(horizonOf([], "KGZ")).toBeNull();
  });
});

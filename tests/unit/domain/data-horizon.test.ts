import { describe, expect, it } from "vitest";
import { horizonOf } from "@/lib/domain/data-horizon";
import { WORLD } from "../../support/holdings";

describe("the horizon of a release", () => {
  it("is the last day on which a source coded for the stakeholder was written", () => {
    expect(horizonOf(WORLD.sources, "USA")).toBe("2022-06-01");
    expect(horizonOf(WORLD.sources, "PAK")).toBe("2024-03-31");
  });

  it("is the last day of all sources for a stakeholder nothing was read for, and unknown without sources", () => {
    expect(horizonOf(WORLD.sources, "KGZ")).toBe("2024-03-31");
    expect(horizonOf([], "KGZ")).toBeNull();
  });
});

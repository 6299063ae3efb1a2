import { describe, expect, it } from "vitest";
import { toolbarOptions } from "@/components/matrix/toolbar-options";
import { makeHoldings, makePosition } from "../../support/holdings";

describe("what the toolbar offers", () => {
  const options = toolbarOptions(
    makeHoldings([
      makePosition({ on: "2022-05" }),
      makePosition({ on: "2019-01-01" }),
      makePosition({ on: "2022-05" }),
    ]),
    { sources: ["whole"] },
  );

  it("counts the items of each kind", () => {
    expect(options.itemCounts).toEqual({ mechanism: 3, threat: 2, interest: 1, obstacle: 1 });
  });

  it("offers as groups only those that have members", () => {
    expect(options.groups).toEqual([{ value: "SCO", label: "SCO" }]);
    expect(options.stakeholders).toHaveLength(8);
  });

  it("names the chosen source as in small print, and each day something changed once, in order", () => {
    expect(options.sources).toEqual([{ value: "whole", label: "An Author, 1 Jun 2022" }]);
    expect(options.days).toEqual(["2019-01-01", "2022-05-31"]);
  });
});

import { describe, expect, it } from "vitest";
import { parseChoice, parseNamed } from "@/lib/schemas/choice-params";

const BY = { words: ["item", "year"], standard: "item" } as const;

describe("a choice in an address", () => {
  it("is valid, missing, or wrong with a notice", () => {
    expect(parseChoice({ by: "year" }, "by", BY)).toEqual({ value: "year", notices: [] });
    expect(parseChoice({}, "by", BY)).toEqual({ value: "item", notices: [] });
    expect(parseChoice({ by: "" }, "by", BY)).toEqual({ value: "item", notices: [] });
    const { value, notices } = parseChoice({ by: ["month", "year"] }, "by", BY);
    expect(value).toBe("item");
    expect(notices[0]).toMatch(/“by=month”.*must be one of item, year/);
  });
});

describe("a name in an address", () => {
  const known = new Map([["publisher:Dawn", { name: "Dawn" }]]);

  it("is something on record, missing, or unknown with a notice", () => {
    const ask = (drop?: string) => parseNamed({ drop }, "drop", { known, what: "publisher" });
    expect(ask("publisher:Dawn")).toEqual({ value: { name: "Dawn" }, notices: [] });
    expect(ask()).toEqual({ value: null, notices: [] });
    expect(ask("publisher:Dusk").value).toBeNull();
    expect(ask("publisher:Dusk").notices[0]).toMatch(/“drop=publisher:Dusk”.*no publisher at this release/);
    expect(ask("constructor").value).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHART_KINDS } from "@/lib/charts/definition";
import { markOfText, parseChartDraft, writeChartDraft } from "@/lib/schemas/chart-draft";

const KNOWN = { stakeholders: new Set(["PAK", "IRN"]), items: new Set(["border-control"]) };
const parse = (query: string) => {
  const params = new URLSearchParams(query);
  return parseChartDraft(
    Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])),
    KNOWN,
  );
};

describe("a chart in an address", () => {
  it("is a whole chart when nothing is said", () => {
    const { definition, notices } = parse("");
    expect(definition.kind).toBe("stance");
    expect(notices).toEqual([]);
  });

  it.each([
    ["kind=pie", "“kind=pie”"],
    ["who=XXX", "“XXX” under “who”"],
    ["items=x", "“x” under “items”"],
    ["asOf=tomorrow", "“asOf=tomorrow”"],
    ["layers=gossip", "gossip"],
    ["theme=pink", "“theme=pink”"],
    ["lang=xx", "“lang=xx”"],
    ["sort=luck", "“sort=luck”"],
    ["kind=timeline", "choose the stakeholders"],
    ["kind=cell&who=PAK", "is about one item"],
  ])("says what is wrong with %s and draws the rest", (query, words) => {
    expect(parse(query).notices.join(" ")).toContain(words);
  });

  it("takes text as one clean line", () => {
    expect(parse(`title=${encodeURIComponent("  a\u0000\n b  ")}`).definition.title).toBe("a b");
    expect(parse(`title=${"x".repeat(500)}`).notices.join()).toContain("cut to its first 140");
  });

  it("comes back from the address that it writes", () => {
    const text = fc.option(fc.stringMatching(/^[a-z&<>"' =;#é]{1,40}$/), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...CHART_KINDS),
        fc.subarray(["PAK", "IRN"]),
        fc.constantFrom("record", "name", "codebook"),
        text,
        fc.constantFrom(null, "2024-02-29"),
        (kind, who, sort, title, asOf) => {
          const { definition } = parse(
            new URLSearchParams({
              kind,
              sort,
              who: who.join(),
              title: title ?? "",
              asOf: asOf ?? "",
            }).toString(),
          );
          const written = Object.entries(writeChartDraft(definition, null)).filter(([, value]) => value);
          const again = parse(
            new URLSearchParams(written.map(([name, value]) => [name, value ?? ""])).toString(),
          );
          expect(again.definition).toEqual(definition);
        },
      ),
    );
  });

  it("marks a text so that a changed one is told apart", () => {
    expect(markOfText("a")).not.toBe(markOfText("b"));
    expect(markOfText("Türkiye")).toMatch(/^[0-9a-f]{8}$/);
  });
});

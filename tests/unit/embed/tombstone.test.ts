import { describe, expect, it } from "vitest";
import { renderTombstone, renderTombstoneSvg } from "@/lib/embed/tombstone";

const HOSTILE = `</title><script>alert(1)</script>"'&`;
const STONE = {
  id: "Gone1234",
  title: "A chart that was wrong",
  withdrawnOn: "2026-11-20",
  reason: "It counted one source twice.",
  successor: { id: "Stand123", title: "What stands in its place" },
  height: 640,
};

describe("what stays of a withdrawn chart", () => {
  it("keeps its frame's height and says what was here, why it went and what follows", () => {
    const { html, style } = renderTombstone(STONE);
    expect(style).toContain("min-height:640px");
    for (const words of [STONE.title, "20 Nov 2026", STONE.reason, "/c/Stand123/what-stands-in-its-place"])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script| style="/);
  });

  it("says so in a picture too, and that nothing follows where nothing does", () => {
    const svg = renderTombstoneSvg({ ...STONE, successor: null }, 800);
    expect(svg).toContain("No other chart takes its place.");
    expect(svg).toMatch(/^<svg [^>]*aria-label="Withdrawn: A chart that was wrong"/);
  });

  it("writes hostile words as words", () => {
    const hostile = {
      ...STONE,
      title: HOSTILE,
      reason: HOSTILE,
      successor: { id: "Stand123", title: HOSTILE },
    };
    for (const text of [renderTombstone(hostile).html, renderTombstoneSvg(hostile, 800)])
      expect(text).not.toContain("<script");
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CHART_KINDS } from "@/lib/charts/definition";
import { EMBED_SCRIPT } from "@/lib/embed/embed-script";
import { PARENT_SCRIPT } from "@/lib/embed/parent-script";
import { MODELS } from "../charts/published-models";
import { embedOf } from "./sample-embed";

describe.each(CHART_KINDS.map((kind) => [kind] as const))("the embed of %s", (kind) => {
  const model = MODELS[kind];
  if (!model) throw new Error(kind);
  const { html, height, style } = embedOf(model);

  it("has chart, table and source in the first HTML", () => {
    expect(html.match(/<svg [^>]*class="chart-svg"/g)).toHaveLength(3);
    expect(html).toContain("<table>");
    expect(html).toContain("release 1 of 22 Nov 2026");
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it("draws three widths of nearly one height", () => {
    const heights = [...html.matchAll(/<svg class="chart-svg"[^>]* height="(\d+)"/g)].map(([, one]) =>
      Number(one),
    );
    const rest = [...style.matchAll(/\.plot\{min-height:(\d+)px\}/g)].map(([, one]) => Number(one));
    expect(heights.map((one, index) => Math.abs(one - (rest[index] ?? 0)) <= 2)).toEqual([true, true, true]);
    expect(height).toBeGreaterThan(200);
  });

  it("asks for nothing from anywhere and obeys a policy of hashes", () => {
    expect(html).not.toMatch(
      / style="|<link rel="stylesheet|<img|@import|url\(http|fetch\(|localStorage|cookie/,
    );
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it("names its marks and leads each to evidence", () => {
    if (model.marks.length === 0) return;
    expect(html).toMatch(/<a href="\/[^"]+" data-m="0" aria-label="[^"]+"/);
    const data = JSON.parse(/id="data">([^<]*)</.exec(html)?.[1] ?? "{}");
    expect(data.m).toHaveLength(model.marks.length);
    for (const [pieces] of data.m) expect(pieces.length).toBeGreaterThan(0);
  });
});

describe("an embed", () => {
  const stance = MODELS.stance;
  if (!stance) throw new Error("stance");

  it("declares exactly one colour scheme unless it follows its reader", () => {
    const scheme = (theme: "auto" | "light" | "dark") => {
      const { html, style } = embedOf(stance, { theme });
      return [
        /name="color-scheme" content="([^"]+)"/.exec(html)?.[1],
        /color-scheme:([^;]+);/.exec(style)?.[1],
      ];
    };
    expect(scheme("auto")).toEqual(["light dark", "light dark"]);
    expect(scheme("light")).toEqual(["light", "light"]);
    expect(scheme("dark")).toEqual(["dark", "dark"]);
  });

  it("keeps its height when its line says it was corrected", () => {
    const link = { href: "/c/Ab12Cd34/a-chart", label: "See release 12." };
    const text = "evidence under it was recoded or withdrawn. Pinned to release 11.";
    expect(embedOf(stance, { status: { alert: "Corrected since:", text, link } }).height).toBe(
      embedOf(stance).height,
    );
  });

  it("has scripts of at most three kilobytes, without timers, and they parse", () => {
    for (const script of [EMBED_SCRIPT, PARENT_SCRIPT]) {
      expect(gzipSync(script).length).toBeLessThanOrEqual(3 * 1024);
      expect(script).not.toMatch(/setTimeout|setInterval|innerHTML|document\.write/);
      expect(() => new Function(script)).not.toThrow();
    }
  });

  it("writes hostile words as words, in text, attributes and data", () => {
    const hostile = `</script></title></style><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const model = JSON.parse(JSON.stringify(stance), (key, value) =>
      ["title", "alt", "label", "note", "takeaway", "sources", "remark"].includes(key) ? hostile : value,
    );
    const { html } = embedOf(model, { note: hostile, status: { text: hostile, alert: hostile, link: null } });
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<\/title><\/style>/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain("&lt;script&gt;");
  });
});

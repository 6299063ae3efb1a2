import type { ChartTheme } from "@/lib/charts/definition";
import { DARK, LIGHT, type Palette } from "@/lib/charts/palette";
import { type EmbedLayout, FINDING, KEY_LINE, PADDING, SMALL, TITLE } from "./embed-layout";

/** The whole look of one embed: its colours, and the room of each part at each of its three widths. */
export function styleEmbed({ tiers }: EmbedLayout, theme: ChartTheme): string {
  return [colours(theme), STILL, ...tiers.map(tierRules), FORCED, PRINT].join("");
}

const FILLS = ["paper", "band", "ink", "muted", "says", "does", "opposes", "salience", "called"] as const;
const STROKES = ["paper", "line", "axis", "says", "does", "opposes", "salience", "called"] as const;

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([token, colour]) => `--${token}:${colour}`)
    .join(";");
}

// Exactly one scheme unless the frame follows its reader: a scheme that differs from the page's paints an opaque box.
function colours(theme: ChartTheme): string {
  if (theme !== "auto") return `:root{color-scheme:${theme};${variables(theme === "light" ? LIGHT : DARK)}}`;
  return `:root{color-scheme:light dark;${variables(LIGHT)}}@media(prefers-color-scheme:dark){:root{${variables(DARK)}}}`;
}

const STILL = [
  "*{box-sizing:border-box}",
  "html{-webkit-text-size-adjust:100%}",
  `body{margin:0;background:var(--paper);color:var(--ink);font:${SMALL.size}px/${SMALL.line}px Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}`,
  `main{position:relative;padding:${PADDING}px}`,
  "h1,p,ul{margin:0;padding:0}",
  `h1{font:600 ${TITLE.size}px/${TITLE.line}px "Source Serif 4",Georgia,"Times New Roman",serif;text-wrap:balance}`,
  `.finding{margin:4px 0 8px;font-size:${FINDING.size}px;line-height:${FINDING.line}px}`,
  `.legend{display:flex;flex-wrap:wrap;column-gap:14px;margin-bottom:6px;list-style:none}`,
  `.legend li{display:flex;align-items:center;gap:6px;height:${KEY_LINE}px}`,
  ".plot{position:relative}.plot>div{display:none}",
  ".plot svg,.legend svg{display:block;overflow:visible}.plot svg{max-width:100%}",
  ".foot{color:var(--muted);margin-top:8px}.note{padding-bottom:4px}.status b{color:var(--ink)}",
  "a{color:var(--says)}.links{display:flex;flex-wrap:wrap;column-gap:14px;height:28px;overflow:hidden}.links a,summary{display:inline-flex;align-items:center;min-height:28px}",
  ":focus-visible{outline:2px solid var(--says);outline-offset:2px}",
  ".plot a{outline:none;cursor:pointer}.plot a:hover,.plot a:focus-visible{filter:brightness(.82)}.plot a:focus-visible>:first-child{stroke:var(--ink);stroke-width:3}",
  'summary{cursor:pointer}summary::before{content:"▸";width:1.2em}details[open]>summary::before{content:"▾"}.frame{overflow-x:auto}.frame table{border-collapse:collapse}',
  ".frame caption{text-align:start;color:var(--muted);padding:4px 0}",
  ".frame th,.frame td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}.frame thead th{font-weight:600}",
  ".frame small{display:block;color:var(--muted);max-width:24ch}",
  ".panel{position:absolute;z-index:2;left:0;width:min(420px,100%);padding:10px 12px;background:var(--paper);border:1px solid var(--axis);border-radius:4px}",
  ".panel[hidden]{display:none}.panel h2{margin:0 32px 6px 0;font-size:13px;line-height:18px}.panel li{list-style:none;padding:5px 0;border-top:1px solid var(--line)}.panel li a{display:inline-block;min-height:24px}",
  ".panel button{position:absolute;top:6px;right:6px;width:28px;height:28px;border:1px solid var(--line);border-radius:4px;background:none;color:inherit;font:inherit;cursor:pointer}",
  ...FILLS.map((token) => `.chart-fill-${token}{fill:var(--${token})}`),
  ...STROKES.map((token) => `.chart-stroke-${token}{stroke:var(--${token})}`),
  // The chart gives way to a frame that cannot grow, and never scrolls in it unless its reader opens the table.
  ".fit{height:100vh;overflow:hidden}.fit:has(details[open]){overflow:auto}.fit main{display:flex;flex-direction:column;height:100%}.fit .plot{flex:1 1 0;min-height:0}.fit .plot>div{height:100%}.fit .plot svg{width:100%;height:100%}",
].join("");

function tierRules({ width, from, heights }: EmbedLayout["tiers"][number], index: number): string {
  const rules = [
    `h1{min-height:${heights.title}px}`,
    `.finding{min-height:${heights.finding}px}`,
    `.legend{min-height:${heights.legend}px}`,
    `.note{min-height:${heights.note}px}`,
    `.source{min-height:${heights.source}px}`,
    `.status{min-height:${heights.status}px}`,
    `.plot{min-height:${heights.plot}px}.fit .plot{min-height:0}`,
    ...[0, 1, 2]
      .map((other) => `.w${other}{display:${other === index ? "block" : "none"}}`)
      .map((rule) => `.plot>${rule}`),
    `h1,.finding,.foot{max-width:${Math.max(width, 480)}px}`,
  ].join("");
  return from === 0 ? rules : `@media(min-width:${from}px){${rules}}`;
}

const SYSTEM =
  "--paper:Canvas;--band:Canvas;--ink:CanvasText;--muted:CanvasText;--line:GrayText;--axis:CanvasText;--says:CanvasText;--does:CanvasText;--opposes:CanvasText;--salience:CanvasText;--called:CanvasText";
const FORCED = `@media(forced-colors:active){:root{${SYSTEM}}svg{forced-color-adjust:none}.plot a:focus-visible>:first-child{stroke:Highlight}}`;

const PRINT =
  "@media print{:root{--paper:#fff;--band:#fff;--ink:#000;--muted:#333;--line:#bbb;--axis:#555;--says:#000;--does:#000;--opposes:#000;--salience:#000;--called:#000}.panel,.links,summary{display:none}details::details-content{content-visibility:visible;display:block}.fit{height:auto;overflow:visible}}";

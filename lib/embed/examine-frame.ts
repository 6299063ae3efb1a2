import { parseChartAddress } from "./chart-address";
import type { EmbedFacts, Finding, KnownChart, PastedPage } from "./examine-embed";
import type { PastedTag } from "./pasted-tags";

/** Everything about one frame of ours. */
export function examineFrame({ attrs, name }: PastedTag, page: PastedPage, facts: EmbedFacts): Finding[] {
  const src = readSrc(attrs.src ?? "");
  if (!src) return [wrong("Address", `The frame's address “${attrs.src ?? ""}” is no address of a chart.`)];
  if (!src.isEmbed)
    return [
      wrong(
        "Frame blocked",
        "The frame asks for the chart's page, which no other page may frame. Its address must begin with /embed/c/.",
      ),
    ];
  const address = parseChartAddress(src.at);
  const chart = facts.charts.find(({ id }) => id === address?.id);
  if (!address || !chart)
    return [wrong("Unknown chart", `There is no chart ${src.at}: the address was cut or mistyped.`)];
  if (chart.status === "withdrawn")
    return [
      wrong("Withdrawn", "This chart was withdrawn. The frame says why and names what takes its place."),
    ];
  const isFit = src.query.get("fit") === "1";
  return [
    version(address.pin?.release ?? null, facts.latest),
    ...examineScript(attrs, page, isFit),
    ...examineHeight(attrs, chart, isFit),
    ...examineTitle(attrs, chart),
    ...examineSandbox(attrs),
    ...examineTheme(src.query.get("theme") ?? chart.theme, page),
    ...examineTransport(attrs.src ?? "", page, name),
  ];
}

function readSrc(src: string) {
  const [, embed, at, query = ""] =
    /^(?:https?:)?\/\/[^/]+\/(embed\/)?c\/([^/.?#]+)[^?#]*(?:\?([^#]*))?/.exec(src) ?? [];
  return at === undefined
    ? null
    : { isEmbed: embed !== undefined, at: at.replace("%40", "@"), query: new URLSearchParams(query) };
}

function version(release: number | null, latest: number): Finding {
  if (release === null)
    return fine("Version", "Live: its numbers follow every release. Pin it if the article speaks of them.");
  const age = release === latest ? "the latest" : `the latest is ${latest}; the frame says what changed`;
  return fine("Version", `Pinned to release ${release} (${age}).`);
}

function examineScript(attrs: PastedTag["attrs"], { hasScript }: PastedPage, isFit: boolean): Finding[] {
  if (isFit) return [];
  if (!hasScript)
    return [
      risky(
        "Script stripped",
        "The frame is there and embed.v1.js is not, so its height cannot follow the chart. Use “Frame alone”, which fits itself into its frame.",
      ),
    ];
  return attrs["data-cg"]
    ? [fine("Script", "The script is there and knows the frame.")]
    : [
        wrong(
          "Script",
          "The script is there, but the frame has lost its data-cg, by which the script finds it.",
        ),
      ];
}

function examineHeight(attrs: PastedTag["attrs"], { height }: KnownChart, isFit: boolean): Finding[] {
  const given = heightOf(attrs);
  if (given === null)
    return [
      wrong(
        "Height missing",
        `Without a height the frame is 150 px high and the page jumps when it grows. It needs ${height} px.`,
      ),
    ];
  if (isFit)
    return given < 300
      ? [risky("Height", `At ${given} px the chart becomes too small to read; it is made for ${height} px.`)]
      : [];
  if (given < height - 4)
    return [
      wrong(
        "Height wrong",
        `The frame is ${given} px high and the chart needs ${height} px: it is cut, or scrolls inside.`,
      ),
    ];
  if (given > height + 80)
    return [
      risky(
        "Height wrong",
        `The frame is ${given} px high and the chart needs ${height} px: there will be a gap under it.`,
      ),
    ];
  return [fine("Height", `${given} px are reserved: the page will not shift.`)];
}

function heightOf({ height, style = "" }: PastedTag["attrs"]): number | null {
  const [, styled] = /(?:^|[;\s])(?:min-)?height\s*:\s*(\d+)px/.exec(style) ?? [];
  const given = styled ?? /^(\d+)(?:px)?$/.exec(height ?? "")?.[1];
  return given === undefined ? null : Number(given);
}

function examineTitle({ title }: PastedTag["attrs"], chart: KnownChart): Finding[] {
  if (!title?.trim())
    return [
      wrong(
        "Title missing",
        `A screen reader will only say “frame”. Give the iframe title="${chart.title}".`,
      ),
    ];
  return [fine("Title", "The frame has a title for screen readers.")];
}

function examineSandbox({ sandbox }: PastedTag["attrs"]): Finding[] {
  if (sandbox === undefined) return [];
  const allowed = new Set(sandbox.split(/\s+/));
  return [
    ...(allowed.has("allow-scripts")
      ? []
      : [
          risky(
            "Sandbox",
            "The sandbox forbids scripts: the chart is shown, but the evidence of a mark opens only through the table.",
          ),
        ]),
    ...(allowed.has("allow-popups")
      ? []
      : [
          risky(
            "Sandbox",
            "The sandbox forbids new windows, so links to the evidence do nothing: add allow-popups.",
          ),
        ]),
  ];
}

function examineTheme(theme: string, { html, tags }: PastedPage): Finding[] {
  const meta = tags.find(({ name, attrs }) => name === "meta" && attrs.name === "color-scheme")?.attrs
    .content;
  const declared = meta ?? /color-scheme\s*:\s*([a-z ]+)/i.exec(html)?.[1] ?? "";
  const root = tags
    .filter(({ name }) => name === "html" || name === "body")
    .map(({ attrs }) => `${attrs.class ?? ""} ${attrs["data-theme"] ?? ""}`);
  const isDark = /^\s*dark\s*$/.test(declared) || /\bdark\b/.test(root.join(" "));
  const isLight = /^\s*(?:only\s+)?light(?:\s+only)?\s*$/.test(declared);
  if (isDark && theme !== "dark")
    return [
      risky(
        "Theme mismatch",
        `The page is dark and the chart is ${theme === "auto" ? "as its reader's system is" : "light"}: add theme=dark to the frame's address.`,
      ),
    ];
  if (isLight && theme !== "light")
    return [
      risky(
        "Theme mismatch",
        `The page is always light and the chart is ${theme === "auto" ? "dark where its reader's system is" : "dark"}: add theme=light to the frame's address.`,
      ),
    ];
  return [];
}

function examineTransport(src: string, { html }: PastedPage, name: string): Finding[] {
  const isSecurePage = /<link[^>]+rel=["']?canonical["']?[^>]+href=["']https:/i.test(html);
  return [
    ...(src.startsWith("http:") && isSecurePage
      ? [
          wrong(
            "Frame blocked",
            "The page is served over https and the frame asks for http: browsers refuse it.",
          ),
        ]
      : []),
    ...(/<html[^>]*\s(?:amp|⚡)/i.test(html) && name === "iframe"
      ? [wrong("AMP", "An AMP page drops iframes: use amp-iframe, or the picture.")]
      : []),
  ];
}

function wrong(about: string, words: string): Finding {
  return { gravity: "wrong", about, words };
}

function risky(about: string, words: string): Finding {
  return { gravity: "risky", about, words };
}

function fine(about: string, words: string): Finding {
  return { gravity: "fine", about, words };
}

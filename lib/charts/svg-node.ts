/** An element as plain data, so that both hands draw the very same shapes. */
export interface SvgNode {
  tag: string;
  attrs: SvgAttrs;
  children: readonly (SvgNode | string)[];
}

/** Some nodes and the height they take. */
export interface Drawing {
  nodes: SvgNode[];
  height: number;
}

/** Attribute names as React spells them. */
export type SvgAttrs = Readonly<Record<string, string | number | undefined>>;

export function el(tag: string, attrs: SvgAttrs, children: SvgNode["children"] = []): SvgNode {
  return { tag, attrs, children };
}

const MARKUP_NAMES: Record<string, string> = {
  className: "class",
  fontFamily: "font-family",
  fontSize: "font-size",
  fontStyle: "font-style",
  fontWeight: "font-weight",
  pointerEvents: "pointer-events",
  strokeDasharray: "stroke-dasharray",
  strokeLinecap: "stroke-linecap",
  strokeWidth: "stroke-width",
  textAnchor: "text-anchor",
};

/** The text of a node; coordinates are rounded so that the same model always gives the same bytes. */
export function toMarkup({ tag, attrs, children }: SvgNode): string {
  const written = Object.entries(attrs).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${MARKUP_NAMES[name] ?? name}="${escapeXml(String(rounded(value)))}"`],
  );
  const inner = children
    .map((child) => (typeof child === "string" ? escapeXml(child) : toMarkup(child)))
    .join("");
  const open = `<${tag}${written.join("")}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</${tag}>`;
}

/** A tenth of a pixel is less than anyone sees. */
export function rounded(value: string | number): string | number {
  return typeof value === "number" ? Math.round(value * 10) / 10 + 0 : value;
}

/** Also drops what XML cannot hold at all: control characters, lone surrogates, non-characters. */
export function escapeXml(text: string): string {
  // Nearly every text, for a chart is mostly numbers.
  if (!/[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

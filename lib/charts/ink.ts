import { DARK, LIGHT, type Palette, type Token } from "./palette";
import type { SvgAttrs } from "./svg-node";

export type Theme = "light" | "dark" | "auto";
type Paint = Token | "none" | `url(#${string})`;

/** Turns a token into attributes: literal colours in a file of its own, classes on the site, whose policy forbids inline style. */
export type Ink = (paint: { fill?: Paint; stroke?: Paint }) => SvgAttrs;

export function inkOf(theme: Theme): Ink {
  if (theme === "auto") return inkByClass;
  const palette = theme === "light" ? LIGHT : DARK;
  return ({ fill, stroke }) => ({
    ...(fill === undefined ? {} : { fill: colourOf(fill, palette) }),
    ...(stroke === undefined ? {} : { stroke: colourOf(stroke, palette) }),
  });
}

const inkByClass: Ink = ({ fill, stroke }) => {
  const classes = [classOf("fill", fill), classOf("stroke", stroke)].filter(Boolean).join(" ");
  return {
    ...(classes === "" ? {} : { className: classes }),
    ...(isToken(fill) ? {} : { fill }),
    ...(isToken(stroke) ? {} : { stroke }),
  };
};

function classOf(property: "fill" | "stroke", paint: Paint | undefined): string {
  return isToken(paint) ? `chart-${property}-${paint}` : "";
}

function colourOf(paint: Paint, palette: Palette): string {
  return isToken(paint) ? palette[paint] : paint;
}

function isToken(paint: Paint | undefined): paint is Token {
  return paint !== undefined && paint in LIGHT;
}

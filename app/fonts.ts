import localFont from "next/font/local";

// From packages, not the network; the fallback's metrics are fitted so that text does not move when fonts arrive.
export const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
});

export const sourceSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-source-serif",
  weight: "200 900",
  adjustFontFallback: "Times New Roman",
  display: "swap",
});

// For key phrases only: fetched where one is shown, not before everything else.
export const sourceSerifItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  variable: "--font-source-serif-italic",
  weight: "200 900",
  style: "italic",
  adjustFontFallback: "Times New Roman",
  display: "swap",
  preload: false,
});

import type { Metadata, Viewport } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { inter, sourceSerif, sourceSerifItalic } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Common Ground: who wants what against ISIS-K", template: "%s · Common Ground" },
  description:
    "States' stated threats, interests and proposed mechanisms against ISIS-K, compared: in whose words, and on what evidence.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#14171b" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${inter.variable} ${sourceSerif.variable} ${sourceSerifItalic.variable}`}>
      <body>
        <NuqsAdapter>{children}</NuqsAdapter>
      </body>
    </html>
  );
}

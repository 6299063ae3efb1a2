import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";

// Every page reads the database at request time: the build must pass without one.
export const dynamic = "force-dynamic";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2"
      >
        Skip to the content
      </a>
      <SiteHeader />
      <main id="main" className="mx-auto w-full max-w-[112rem] px-4 pb-16 sm:px-6">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

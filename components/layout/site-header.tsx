import Link from "next/link";
import { routes } from "@/lib/routes";
import { SiteNav } from "./site-nav";
import { SiteSearch } from "./site-search";

/** The thin line on top: name, rooms, search. */
export function SiteHeader() {
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex w-full max-w-[112rem] flex-wrap items-center gap-x-7 gap-y-1 px-4 py-2 sm:px-6">
        <Link href={routes.comparison()} className="py-1 font-serif text-xl font-semibold">
          Common Ground
        </Link>
        <SiteNav />
        <SiteSearch />
      </div>
    </header>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { routes } from "@/lib/routes";
import { usePin } from "./use-pin";

/** The search in the header; the search page brings a larger one of its own. */
export function SiteSearch() {
  const pin = usePin();
  if (usePathname() === routes.search("")) return null;
  return (
    <search className="ml-auto w-full sm:w-72">
      <form action={routes.search("")}>
        <label className="sr-only" htmlFor="site-search">
          Search states, items, words, speakers and sources
        </label>
        <input
          id="site-search"
          name="q"
          type="search"
          maxLength={200}
          placeholder="Search states, mechanisms, words …"
          className="field w-full text-sm"
        />
        {pin !== null && <input type="hidden" name="release" value={pin} />}
      </form>
    </search>
  );
}

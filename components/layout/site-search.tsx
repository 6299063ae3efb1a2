"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { routes } from "@/lib/routes";
import { usePin } from "./use-pin";

const load = () => import("@/components/search/search-dialog");
const SearchDialog = lazy(async () => ({ default: (await load()).SearchDialog }));

/**
 * The search in the header: a plain form, and where there is a script the way to search and go-to in one,
 * which is fetched on first use. The search page brings a larger form of its own.
 */
export function SiteSearch() {
  const pin = usePin();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isSearchPage = usePathname() === routes.search("");
  const open = useCallback(() => {
    if (isOpen) return;
    const { activeElement } = document;
    opener.current = activeElement instanceof HTMLElement ? activeElement : null;
    // What is typed until the dialog has come is kept here.
    field.current?.focus();
    setIsOpen(true);
  }, [isOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open();
    };
    // A page that the browser keeps for its Back must not come back with the dialog open.
    const onLeave = () => setIsOpen(false);
    document.addEventListener("keydown", onKey);
    window.addEventListener("pagehide", onLeave);
    return () => {
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [open]);
  const close = () => {
    if (field.current) field.current.value = "";
    setIsOpen(false);
  };
  return (
    <search className="ml-auto flex w-full gap-2 sm:w-auto">
      {!isSearchPage && (
        <form action={routes.search("")} className="min-w-0 flex-1 sm:w-60">
          <label className="sr-only" htmlFor="site-search">
            Search states, items, words, speakers and sources
          </label>
          <input
            ref={field}
            id="site-search"
            name="q"
            type="search"
            maxLength={200}
            placeholder="Search states, words …"
            autoComplete="off"
            onFocus={load}
            onInput={open}
            className="field w-full text-sm"
          />
          {pin !== null && <input type="hidden" name="release" value={pin} />}
        </form>
      )}
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K /"
        title="Search, or go to a page: Ctrl K, ⌘ K or /"
        onClick={open}
        onPointerEnter={load}
        className="field needs-script cursor-pointer text-sm whitespace-nowrap hover:border-ink"
      >
        Go to <kbd className="font-sans text-xs text-soft pointer-coarse:hidden">Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog field={field} opener={opener} pin={pin} onClose={close} />
        </Suspense>
      )}
    </search>
  );
}

/** Ctrl-K and ⌘-K anywhere; the slash only where it is not being typed. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") return true;
  if (key !== "/" || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]"));
}

"use client";

import { useEffect, useState } from "react";
import type { Suggestions } from "@/lib/domain/suggestion";
import { routes } from "@/lib/routes";

const PAUSE_MS = 120;
// What was fetched while the dialog's code is in memory; a release never changes.
const known = new Map<string, Suggestions>();

export interface SuggestionState {
  suggestions: Suggestions | null;
  /** Whether what is shown belongs to an earlier state of the field. */
  isStale: boolean;
  hasFailed: boolean;
}

/** Asks for suggestions when the reader pauses; an answer that came too late is never shown. */
export function useSuggestions(typed: string, pin: number | null): SuggestionState {
  const url = routes.searchSuggest(typed.trim(), pin);
  const [shown, setShown] = useState<{ url: string; suggestions: Suggestions | null }>({
    url: "",
    suggestions: null,
  });
  useEffect(() => {
    const abort = new AbortController();
    const fetched = known.get(url);
    const show = (suggestions: Suggestions | null) => {
      if (!abort.signal.aborted)
        setShown((before) => ({ url, suggestions: suggestions ?? before.suggestions }));
    };
    const timer = setTimeout(
      () => {
        if (fetched) show(fetched);
        else fetchSuggestions(url, abort.signal).then(show, () => show(null));
      },
      fetched || typed === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, typed]);
  const hasFailed = shown.url === url && !known.has(url);
  return { suggestions: shown.suggestions, isStale: shown.url !== url, hasFailed };
}

async function fetchSuggestions(url: string, signal: AbortSignal): Promise<Suggestions> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const suggestions: Suggestions = await answer.json();
  if (known.size > 200) known.clear();
  known.set(url, suggestions);
  return suggestions;
}

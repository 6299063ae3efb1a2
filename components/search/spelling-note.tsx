import type { Correction } from "@/lib/domain/spelling";
import { formatList } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { SearchView } from "@/lib/schemas/search-view";
import { searchQuery } from "@/lib/schemas/search-view";

export interface SpellingNoteProps {
  view: SearchView;
  corrections: readonly Correction[];
  release: number;
  pin: number | null;
}

/** What was read differently from what was typed, and the way to the search as typed. */
export function SpellingNote({ view, corrections, release, pin }: SpellingNoteProps) {
  if (corrections.length === 0) return null;
  const quote = (words: string[]) => formatList(words.map((word) => `“${word}”`));
  return (
    <p role="status" className="my-2 max-w-[42em] border-l-4 border-warn bg-warn-wash px-3 py-2 text-sm">
      Release {release} nowhere has {quote(corrections.map(({ from }) => from))};{" "}
      {corrections.length === 1 ? "it was" : "they were"} read as {quote(corrections.map(({ to }) => to))}.{" "}
      <a href={routes.search(view.q, pin, searchQuery(view, { literal: 1 }))} className="link">
        Search for “{view.q}” as typed
      </a>
    </p>
  );
}

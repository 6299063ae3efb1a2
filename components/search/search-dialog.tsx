"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { type RefObject, useEffect, useState } from "react";
import type { Suggestion, SuggestionGroup } from "@/lib/domain/suggestion";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { SuggestionItem } from "./suggestion-item";
import { type SuggestionState, useSuggestions } from "./use-suggestions";

export interface SearchDialogProps {
  /** The field in the header: what was typed there before the dialog came goes on here. */
  field: RefObject<HTMLInputElement | null>;
  /** Where the focus goes back to. */
  opener: RefObject<HTMLElement | null>;
  pin: number | null;
  onClose: () => void;
}

/** Search and go-to in one: first results while typing, Enter for all of them, arrows to choose one. */
export function SearchDialog({ field, opener, pin, onClose }: SearchDialogProps) {
  const [typed, setTyped] = useState(() => field.current?.value ?? "");
  // Keys pressed before the focus has moved here still land in the header's field.
  useEffect(() => {
    const header = field.current;
    const takeOver = () => setTyped(header?.value ?? "");
    if (header?.value) takeOver();
    header?.addEventListener("input", takeOver);
    return () => header?.removeEventListener("input", takeOver);
  }, [field]);
  const state = useSuggestions(typed, pin);
  const groups = state.suggestions?.groups ?? [];
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup
          aria-label="Search and go to"
          finalFocus={() => opener.current ?? false}
          className="fixed inset-x-2 top-2 z-50 mx-auto flex max-h-[calc(100dvh-1rem)] max-w-2xl flex-col rounded border border-strong-line bg-paper text-ink sm:top-[8vh] sm:max-h-[80vh]"
        >
          <Autocomplete.Root
            open
            inline
            mode="none"
            filter={null}
            items={groups}
            value={typed}
            onValueChange={(value, { reason }) => reason !== "item-press" && setTyped(value)}
            itemToStringValue={({ label }: Suggestion) => label}
          >
            <form action={routes.search("")} className="flex min-h-0 flex-col">
              <div className="flex items-center gap-2 border-b border-line p-2">
                <Autocomplete.Input
                  name="q"
                  aria-label="Search, or go to a page"
                  maxLength={200}
                  placeholder="State, mechanism, words, speaker, page …"
                  className="field min-h-10 min-w-0 flex-1 text-base"
                />
                {pin !== null && <input type="hidden" name="release" value={pin} />}
                <Dialog.Close className="control cursor-pointer px-2">Close</Dialog.Close>
              </div>
              <Status state={state} typed={typed} />
              <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain px-1 pb-2">
                {(group: SuggestionGroup) => (
                  <Autocomplete.Group key={group.title} items={group.items}>
                    <Autocomplete.GroupLabel className="px-2 pt-2 text-xs font-medium text-soft">
                      {group.title}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: Suggestion) => (
                        <SuggestionItem key={item.href} item={item} q={state.suggestions?.q || typed} />
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              <Foot state={state} typed={typed.trim()} />
            </form>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface StateProps {
  state: SuggestionState;
  typed: string;
}

/** What there is, in one sentence that a screen reader speaks. */
function Status({ state: { suggestions, isStale, hasFailed }, typed }: StateProps) {
  const offered = suggestions?.groups.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const read = suggestions?.corrections.map(({ from, to }) => `“${from}” read as “${to}”. `).join("") ?? "";
  const words = hasFailed
    ? "The suggestions could not be fetched. Enter still searches."
    : isStale || !suggestions
      ? "Searching …"
      : offered === 0
        ? "Nothing found."
        : `${read}${formatCount(offered, "suggestion")}${typed.trim() === "" ? "" : "; arrow keys choose one"}.`;
  return <Autocomplete.Status className="px-3 py-1 text-xs text-soft">{words}</Autocomplete.Status>;
}

function Foot({ state: { suggestions, isStale }, typed }: StateProps) {
  if (typed === "") return null;
  const isCounted = !isStale && suggestions !== null && suggestions.found > 0;
  return (
    <p className="flex justify-between gap-4 border-t border-line p-2 text-sm">
      <button type="submit" className="link control cursor-pointer">
        Search for “{typed.length > 40 ? `${typed.slice(0, 40)}…` : typed}”
        {isCounted && `: all ${formatNumber(suggestions.found)} results`}
      </button>
      <span className="hidden self-center text-xs text-soft sm:inline">Enter</span>
    </p>
  );
}

"use client";

import { parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";

const list = parseAsArrayOf(parseAsString).withDefault([]);
const PARAMETERS = {
  sort: list,
  hide: list,
  order: list,
  q: parseAsString.withDefault(""),
  cell: parseAsString,
};
const OPTIONS = { history: "push", shallow: true, scroll: false } as const;
/** For what changes letter by letter, or from one open cell to the next: Back skips it. */
export const IN_PLACE = { history: "replace" } as const;

/**
 * The part of the view that changes without asking the server: sorting, hiding, ordering, the text
 * filter and the open cell. It lives in the address like the rest; the server checks the same parameters.
 */
export function useArrangement() {
  return useQueryStates(PARAMETERS, OPTIONS);
}

export type Arrange = ReturnType<typeof useArrangement>[1];

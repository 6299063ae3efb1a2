import type { Holdings } from "@/lib/domain/holdings";

/** Short names of stakeholders and titles of items by code; the two kinds of code cannot clash. */
export function namesOf({
  stakeholders,
  items,
}: Pick<Holdings, "stakeholders" | "items">): Map<string, string> {
  return new Map([
    ...stakeholders.map(({ code, shortName }) => [code, shortName] as const),
    ...items.map(({ code, title }) => [code, title] as const),
  ]);
}

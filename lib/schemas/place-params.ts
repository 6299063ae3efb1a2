import { ITEM_KINDS, type ItemKind } from "@/lib/domain/vocabulary";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** Which stakeholders, item and kind an address asks for, each known by its code. */
export function parsePlace(
  params: RawSearchParams,
  known: { stakeholders: ReadonlySet<string>; items: ReadonlySet<string> },
  notices: string[],
): { stakeholders: string[]; item: string | null; kind: ItemKind | null } {
  const takeCodes = (name: string, codes: ReadonlySet<string>) =>
    splitList(params[name]).filter((code) => {
      if (codes.has(code)) return true;
      notices.push(
        `“${shorten(code)}” under “${name}” in the address is no ${name} we know. It was left out.`,
      );
      return false;
    });
  const [item = null, ...others] = takeCodes("item", known.items);
  if (others.length > 0)
    notices.push(
      `Only one code can stand under “item” in the address: ${item} was taken, the rest left out.`,
    );
  return {
    stakeholders: takeCodes("stakeholder", known.stakeholders),
    item,
    kind: takeWord(params, "kind", ITEM_KINDS, notices),
  };
}

/** One of some words, or null and a notice. */
export function takeWord<T extends string>(
  params: RawSearchParams,
  name: string,
  words: readonly T[],
  notices: string[],
): T | null {
  const raw = firstOf(params[name]);
  if (raw === undefined || raw === "") return null;
  const word = words.find((one) => one === raw);
  if (word === undefined)
    notices.push(`“${name}=${shorten(raw)}” in the address is none of ${words.join(", ")}. It was left out.`);
  return word ?? null;
}

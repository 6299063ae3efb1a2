import { z } from "zod";
import { isIsoDay } from "@/lib/domain/calendar";
import type { ComparisonView, SortKey } from "@/lib/domain/comparison-view";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { parseLayers } from "./lens-params";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** The codes a view may name; anything else in the URL is answered with a notice. */
export interface KnownCodes {
  stakeholders: ReadonlySet<string>;
  /** The stakeholders that have members. */
  groups: ReadonlySet<string>;
  items: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  releases: ReadonlySet<number>;
}

/** Columns every comparison has beside its items or stakeholders. */
export const FIXED_COLUMNS = ["name", "positions", "own"] as const;

/**
 * Reads a view out of the URL, each parameter by itself: missing takes its default, wrong takes its
 * default and earns a sentence saying so, so that no reader is shown a silently different table.
 */
export function parseComparisonView(params: RawSearchParams, known: KnownCodes) {
  const notices: string[] = [];
  const take = <T>(name: string, schema: z.ZodType<T>, fallback: T): T => {
    const raw = firstOf(params[name]);
    if (raw === undefined || raw === "") return fallback;
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    notices.push(
      `“${name}=${shorten(raw)}” in the address is not understood: ${result.error.issues[0]?.message}. It was left out.`,
    );
    return fallback;
  };
  const takeCodes = (name: string, codes: ReadonlySet<string>, what: string): string[] =>
    splitList(params[name]).filter((code) => {
      if (codes.has(code)) return true;
      notices.push(
        `“${shorten(code)}” under “${name}” in the address is no ${what} we know. It was left out.`,
      );
      return false;
    });
  const columns = new Set<string>([...FIXED_COLUMNS, ...known.items, ...known.stakeholders]);
  const view: ComparisonView = {
    release: take("release", releaseSchema(known.releases), null),
    kind: take("kind", z.enum(ITEM_KINDS, `it must be one of ${ITEM_KINDS.join(", ")}`), "mechanism"),
    by: take("by", z.enum(["stakeholder", "item"], "it must be stakeholder or item"), "stakeholder"),
    who: take("who", z.enum(["all", "states", "groups"], "it must be all, states or groups"), "all"),
    group: onlyOne(takeCodes("group", known.groups, "group with members"), notices),
    pick: takeCodes("pick", known.stakeholders, "stakeholder"),
    layers: parseLayers(splitList(params.layers), { notices }),
    sources: takeCodes("source", known.sources, "source"),
    asOf: take("asOf", z.string().refine(isIsoDay, "it must be a real day written YYYY-MM-DD"), null),
    applyToMembers: take("members", z.enum(["apply"], "it can only be apply"), null) === "apply",
    unread: take("unread", z.enum(["show"], "it can only be show"), null) === "show",
    q: (firstOf(params.q) ?? "").trim().slice(0, 200),
    sort: takeCodes("sort", withDirections(columns), "column").map(sortKeyOf),
    hide: takeCodes("hide", columns, "column"),
    order: takeCodes("order", columns, "column"),
    page: take(
      "page",
      z.coerce.number("it must be a number").int("it must be whole").min(1, "it must be 1 or more"),
      1,
    ),
    cell: parseCell(takeCodes("cell", cellAddresses(splitList(params.cell)[0], known), "cell")[0]),
  };
  for (const name of Object.keys(params)) {
    if (!PARAMETERS.has(name) && !name.startsWith("utm_")) {
      notices.push(`“${shorten(name)}” in the address is no setting of this table. It was left out.`);
    }
  }
  return { view, notices };
}

const PARAMETERS: ReadonlySet<string> = new Set([
  ...["release", "kind", "by", "who", "group", "pick", "layers", "source", "asOf", "members", "unread"],
  ...["q", "sort", "hide", "order", "page", "cell"],
]);

/** `intelligence-sharing.desc` names a column and a direction. */
export function sortKeyOf(text: string): SortKey {
  const [id = "", direction] = text.split(".");
  return { id, desc: direction === "desc" };
}

function onlyOne([first, ...rest]: string[], notices: string[]): string | null {
  if (rest.length > 0) {
    notices.push(
      `Only one code can stand under “group” in the address: ${first} was taken, the rest left out.`,
    );
  }
  return first ?? null;
}

function releaseSchema(releases: ReadonlySet<number>): z.ZodType<number | null> {
  const list = [...releases].sort((a, b) => a - b).join(", ");
  // Compared as text, as the page does: “01” names no release.
  return z
    .enum([...releases].map(String), `there is no such release (there is ${list}); this is the latest`)
    .transform(Number);
}

function withDirections(columns: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...columns].flatMap((column) => [`${column}.asc`, `${column}.desc`]));
}

function cellAddresses(raw: string | undefined, known: KnownCodes): ReadonlySet<string> {
  const [stakeholder = "", item = ""] = (raw ?? "").split(".");
  return new Set(
    known.stakeholders.has(stakeholder) && known.items.has(item) ? [`${stakeholder}.${item}`] : [],
  );
}

function parseCell(address: string | undefined): ComparisonView["cell"] {
  const [stakeholder, item] = (address ?? "").split(".");
  return stakeholder && item ? { stakeholder, item } : null;
}

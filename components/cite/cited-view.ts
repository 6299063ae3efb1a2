import { TOOL_GROUPS } from "@/components/workbench/tools";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { inSentence, KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import type { CitedPath } from "@/lib/schemas/cited-path";
import { firstOf } from "@/lib/schemas/search-params";

/** What a page of ours is called in a citation. */
export interface CitedView {
  title: string;
  /** Whether what it shows depends on the day it is read at, so that a citation fixes the day too. */
  hasDay: boolean;
}

type Names = ReadonlyMap<string, string>;

/** The pages that are not about one thing; the workbench's tools bring their own titles. */
const ROOMS: Record<string, string> = {
  [routes.workbench()]: "Workbench",
  [routes.stakeholders()]: "Stakeholders",
  [routes.items()]: "Items",
  [routes.sources()]: "Sources",
  [routes.data()]: "Data: files and read API",
  [routes.method()]: "Method: how a cell is reached",
  [routes.search("")]: "Search",
};

/** Pages about one thing, by the room they are in; there is one for everything a release names. */
const RECORDS: Record<string, string> = {
  [routes.stakeholders()]: "positions on record",
  [routes.items()]: "who stands where",
  [routes.sources()]: "what was taken from it",
};

/** Names a view from its address alone; null when no page of ours has that address. */
export function describeView(path: CitedPath, names: Names): CitedView | null {
  const { pathname, segments, params } = path;
  if (pathname === routes.comparison()) return describeComparison(path, names);
  const room = ROOMS[pathname];
  if (room !== undefined) {
    const q = pathname === routes.search("") ? firstOf(params.q) : undefined;
    return { title: q ? `${room} for “${q}”` : room, hasDay: false };
  }
  const [first = "", code = "", ...more] = segments;
  if (more.length === 1 && pathname === routes.twoCodings(more[0] ?? ""))
    return { title: `Two codings of one source, and what was settled (${more[0]})`, hasDay: false };
  const about = RECORDS[`/${first}`];
  if (about === undefined) return describeTool(path, names);
  const name = names.get(code);
  return name === undefined || more.length > 0 ? null : { title: `${name}: ${about}`, hasDay: false };
}

function describeComparison({ params }: CitedPath, names: Names): CitedView | null {
  const cell = firstOf(params.cell);
  if (cell) {
    const [stakeholder, item] = cell.split(".").map((code) => names.get(code));
    if (!stakeholder || !item) return null;
    return { title: `${stakeholder}, ${inSentence(item)}: one cell of the comparison`, hasDay: true };
  }
  const kind = ITEM_KINDS.find((one) => one === firstOf(params.kind)) ?? "mechanism";
  const { one, many } = KIND_WORDS[kind];
  const isByItem = firstOf(params.by) === "item";
  return {
    title: isByItem
      ? `The comparison: ${many.toLowerCase()} by stakeholder`
      : `The comparison: stakeholders by ${one.toLowerCase()}`,
    hasDay: true,
  };
}

/** A tool, or a page under it with what it is about: “Two states side by side: India, Pakistan”. */
function describeTool({ pathname, segments }: CitedPath, names: Names): CitedView | null {
  const [tool] = TOOL_GROUPS.flatMap(({ tools }) => tools)
    .map(({ hrefAt, title }) => ({ title, home: hrefAt(null).replace(/[?#].*$/, "") }))
    .filter(({ home }) => pathname === home || pathname.startsWith(`${home}/`))
    .sort((a, b) => b.home.length - a.home.length);
  if (!tool) return null;
  const rest = segments.slice(tool.home.split("/").length - 1).map((code) => names.get(code) ?? code);
  return { title: rest.length > 0 ? `${tool.title}: ${rest.join(", ")}` : tool.title, hasDay: true };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASES, ITEM_KINDS } from "@/lib/domain/vocabulary";
import { changeQuery } from "@/lib/routes";
import { FIXED_COLUMNS, parseComparisonView } from "@/lib/schemas/comparison-view";

const STAKEHOLDERS = ["PAK", "IND", "SCO"];
const GROUPS = STAKEHOLDERS.slice(-2);
const ITEMS = ["intelligence-sharing", "narcotics"];
const SOURCES = ["000", "001"];
const COLUMNS: string[] = [...FIXED_COLUMNS, ...ITEMS, ...STAKEHOLDERS];
const KNOWN = {
  stakeholders: new Set(STAKEHOLDERS),
  groups: new Set(GROUPS),
  items: new Set(ITEMS),
  sources: new Set(SOURCES),
  releases: new Set([1, 2]),
};

/** What each parameter may hold, written down a second time and apart from the parser. */
const VALID: Record<string, readonly string[]> = {
  release: ["1", "2"],
  kind: ITEM_KINDS,
  by: ["stakeholder", "item"],
  who: ["all", "states", "groups"],
  members: ["apply"],
  unread: ["show"],
  asOf: ["2022-05-01", "2024-02-29"],
  group: GROUPS,
  pick: STAKEHOLDERS,
  source: SOURCES,
  layers: BASES,
  sort: COLUMNS.flatMap((column) => [`${column}.asc`, `${column}.desc`]),
  hide: COLUMNS,
  order: COLUMNS,
  page: ["1", "2", "17"],
  cell: STAKEHOLDERS.flatMap((code) => ITEMS.map((item) => `${code}.${item}`)),
};
const LISTS = new Set(["pick", "source", "layers", "sort", "hide", "order"]);
const TRICKY = [
  "0",
  "01",
  "1e0",
  "0x1",
  " 1",
  "1.0",
  "-1",
  "NaN",
  "__proto__",
  "constructor",
  "2023-02-29",
  ".",
  "..",
  "%00",
  "'",
  '"',
  "\u0000",
  "\ud800",
];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(...TRICKY, ...Object.values(VALID).flat()),
);
const anyParams = fc.dictionary(
  fc.constantFrom(...Object.keys(VALID), "q", "other"),
  fc.oneof(anyText, fc.array(anyText, { maxLength: 4 })),
);

function isInvalid(name: string, raw: string | string[]): boolean {
  const allowed = VALID[name];
  if (!allowed) return false;
  if (LISTS.has(name) || name === "group" || name === "cell") {
    const parts = [raw]
      .flat()
      .flatMap((part) => part.split(","))
      .map((part) => part.trim())
      .filter(Boolean);
    const few = LISTS.has(name) || new Set(parts).size <= 1;
    return !few || parts.some((part) => !allowed.includes(part));
  }
  const first = Array.isArray(raw) ? raw[0] : raw;
  const isDay =
    name === "asOf" && first !== undefined && /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(first);
  const isPage = name === "page" && Number.isSafeInteger(Number(first)) && Number(first) >= 1;
  return first !== undefined && first !== "" && !allowed.includes(first) && !isDay && !isPage;
}

/** Half a surrogate pair cannot be written in an address. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

describe("whatever stands in the address", () => {
  it("a usable view comes of it, and a notice for each wrong parameter and for no other", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const { view, notices } = parseComparisonView(params, KNOWN);
        expect(ITEM_KINDS).toContain(view.kind);
        expect([null, 1, 2]).toContain(view.release);
        expect(view.page).toBeGreaterThanOrEqual(1);
        expect(view.layers.length).toBeGreaterThan(0);
        expect(view.group === null || GROUPS.includes(view.group)).toBe(true);
        for (const { id } of view.sort) expect(COLUMNS).toContain(id);
        for (const id of [...view.hide, ...view.order]) expect(COLUMNS).toContain(id);
        for (const code of view.pick) expect(STAKEHOLDERS).toContain(code);
        for (const notice of notices) expect(notice.length).toBeLessThan(300);
        const told = Object.keys(VALID).filter((name) =>
          notices.some((notice) => notice.includes(`“${name}=`) || notice.includes(`under “${name}”`)),
        );
        const wrong = Object.keys(VALID).filter((name) => isInvalid(name, params[name] ?? []));
        expect(told).toEqual(wrong);
      }),
      { numRuns: 1000, examples: [[{ cell: ["", "PAK.intelligence-sharing"] }]] },
    );
  });

  it("a view that was understood is understood the same after its address was written again", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const pairs = Object.entries(params).map(
          ([name, raw]) => [name, [raw].flat().join(",")] as [string, string],
        );
        const again = Object.fromEntries(new URLSearchParams(changeQuery(pairs, {})));
        const flat = Object.fromEntries(pairs.map(([name, text]) => [name, wellFormed(text)]));
        expect(parseComparisonView(again, KNOWN)).toEqual(parseComparisonView(flat, KNOWN));
      }),
    );
  });
});

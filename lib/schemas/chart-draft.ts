import { CHART_KIND_ENTRIES } from "@/lib/charts/chart-kinds";
import { CHART_KINDS, CHART_SORTS, CHART_THEMES, type ChartDefinition } from "@/lib/charts/definition";
import { CHART_LANGUAGES } from "@/lib/charts/languages";
import { isIsoDay } from "@/lib/domain/calendar";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { MAX_ALT, MAX_NOTE, MAX_TITLE } from "./chart-line";
import { parseLayers } from "./lens-params";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** A chart in the making, as an address carries it. */
export interface ChartDraft {
  definition: ChartDefinition;
  /** Which generated text its author has read and found right; it lapses when the chart changes. */
  confirmed: string | null;
  notices: string[];
}

export interface DraftCodes {
  stakeholders: ReadonlySet<string>;
  items: ReadonlySet<string>;
}

/** Reads a chart out of an address, each parameter by itself; what is wrong is left out with a notice. */
export function parseChartDraft(params: RawSearchParams, known: DraftCodes): ChartDraft {
  const notices: string[] = [];
  const word = <Word extends string>(name: string, words: readonly Word[], fallback: Word): Word => {
    const raw = firstOf(params[name]);
    if (raw === undefined || raw === "") return fallback;
    const found = words.find((one) => one === raw);
    if (found === undefined)
      notices.push(
        `“${name}=${shorten(raw)}” in the address is not understood: it must be one of ${words.join(", ")}. It was left out.`,
      );
    return found ?? fallback;
  };
  const codes = (name: string, set: ReadonlySet<string>, what: string) =>
    splitList(params[name]).filter((code) => {
      if (set.has(code)) return true;
      notices.push(
        `“${shorten(code)}” under “${name}” in the address is no ${what} of this release. It was left out.`,
      );
      return false;
    });
  const text = (name: string, most: number) => parseText({ name, most, raw: firstOf(params[name]), notices });
  const kind = word("kind", CHART_KINDS, "stance");
  const definition: ChartDefinition = {
    kind,
    of: CHART_KIND_ENTRIES[kind].itemKind ?? word("of", ITEM_KINDS, "mechanism"),
    stakeholders: codes("who", known.stakeholders, "stakeholder"),
    items: codes("items", known.items, "item"),
    layers: parseLayers(splitList(params.layers), { notices }),
    asOf: parseDay(firstOf(params.asOf), notices),
    sort: word("sort", CHART_SORTS, "record"),
    title: text("title", MAX_TITLE),
    note: text("note", MAX_NOTE),
    alt: text("alt", MAX_ALT),
    theme: word("theme", CHART_THEMES, "auto"),
    lang: word("lang", CHART_LANGUAGES, "en"),
  };
  notices.push(...missingSubject(definition));
  return { definition, confirmed: firstOf(params.confirmed) ?? null, notices };
}

interface TextInput {
  name: string;
  most: number;
  raw: string | undefined;
  notices: string[];
}

/** One clean line; what is too long is cut and said to be. */
function parseText({ name, most, raw = "", notices }: TextInput): string | null {
  const whole = raw
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (whole.length > most) notices.push(`The ${name} was cut to its first ${most} characters.`);
  return whole === "" ? null : whole.slice(0, most).trim();
}

function parseDay(raw: string | undefined, notices: string[]): string | null {
  if (raw === undefined || raw === "") return null;
  if (isIsoDay(raw)) return raw;
  notices.push(
    `“asOf=${shorten(raw)}” in the address is not understood: it must be a real day written YYYY-MM-DD. It was left out.`,
  );
  return null;
}

/** What the chosen kind of chart still needs. */
export function missingSubject({ kind, stakeholders, items }: ChartDefinition): string[] {
  const entry = CHART_KIND_ENTRIES[kind];
  const name = `“${entry.title}”`;
  return [
    ...(entry.stakeholders === "one" && stakeholders.length === 0
      ? [`${name} is about one stakeholder: choose one.`]
      : []),
    ...(entry.stakeholders === "one" && stakeholders.length > 1
      ? [`${name} is about one stakeholder: the first chosen is shown.`]
      : []),
    ...(entry.stakeholders === "two" && stakeholders.length < 2
      ? [`${name} is about two stakeholders: choose two.`]
      : []),
    ...(entry.stakeholders === "two" && stakeholders.length > 2
      ? [`${name} is about two stakeholders: the first two chosen are shown.`]
      : []),
    ...(entry.stakeholders === "some" && stakeholders.length === 0
      ? [`${name} gets long: choose the stakeholders it is about.`]
      : []),
    ...(entry.items === "one" && items.length === 0 ? [`${name} is about one item: choose one.`] : []),
    ...(entry.items === "one" && items.length > 1
      ? [`${name} is about one item: the first chosen is shown.`]
      : []),
  ];
}

/** A short mark of a text (FNV-1a, 32 bits): tells whether it is still the one that was confirmed. */
export function markOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** The parameters that make this chart again. */
export function writeChartDraft(
  definition: ChartDefinition,
  confirmed: string | null,
): Record<string, string | null> {
  const { kind, of, stakeholders, items, layers, asOf, sort, title, note, alt, theme, lang } = definition;
  return {
    kind,
    of: CHART_KIND_ENTRIES[kind].itemKind === null && of !== "mechanism" ? of : null,
    who: stakeholders.join(","),
    items: items.join(","),
    layers: layers.length === 3 ? null : layers.join(","),
    asOf,
    sort: sort === "record" ? null : sort,
    ...{ title, note, alt, confirmed },
    theme: theme === "auto" ? null : theme,
    lang: lang === "en" ? null : lang,
  };
}

import { LayerFields } from "@/components/lens/layer-fields";
import { CHART_KIND_ENTRIES } from "@/lib/charts/chart-kinds";
import { CHART_KINDS, CHART_SORTS, CHART_THEMES, type ChartDefinition } from "@/lib/charts/definition";
import { CHART_LANGUAGES, LANGUAGE_NAMES } from "@/lib/charts/languages";
import type { Holdings } from "@/lib/domain/holdings";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { KIND_WORDS } from "@/lib/format/words";
import { MAX_ALT, MAX_NOTE, MAX_TITLE } from "@/lib/schemas/chart-line";
import { CodePicker } from "./code-picker";
import { Choice, Line } from "./form-line";

export interface BuilderFieldsProps {
  definition: ChartDefinition;
  holdings: Holdings;
}

const SORT_WORDS = { record: "most on record first", name: "by name", codebook: "the codebook's order" };
const THEME_WORDS = { auto: "as the reader's system", light: "light", dark: "dark" };

/** Everything an author decides about a chart. */
export function BuilderFields({ definition, holdings }: BuilderFieldsProps) {
  const { kind, of, layers, asOf, sort, title, note, alt, theme, lang, stakeholders, items } = definition;
  const entry = CHART_KIND_ENTRIES[kind];
  const wanted = entry.itemKind ?? (kind === "matrix" || kind === "table" ? of : null);
  return (
    <div className="grid gap-3">
      <Choice
        name="kind"
        label="Kind of chart"
        value={kind}
        options={CHART_KINDS.map((one) => [one, CHART_KIND_ENTRIES[one].title])}
      />
      <p className="text-soft">{entry.question}</p>
      {(kind === "matrix" || kind === "table") && (
        <Choice
          name="of"
          label="Items"
          value={of}
          options={ITEM_KINDS.map((one) => [one, KIND_WORDS[one].many])}
        />
      )}
      <CodePicker
        name="who"
        label={entry.stakeholders === "one" ? "Stakeholder" : "Stakeholders"}
        chosen={stakeholders}
        options={holdings.stakeholders.map(({ code, shortName }) => ({ code, name: shortName }))}
        isOne={entry.stakeholders === "one"}
      />
      <CodePicker
        name="items"
        label={entry.items === "one" ? "Item" : "Items, if not all"}
        chosen={items}
        options={holdings.items
          .filter((item) => wanted === null || item.kind === wanted)
          .map(({ code, shortTitle }) => ({ code, name: shortTitle }))}
        isOne={entry.items === "one"}
      />
      <LayerFields layers={layers} />
      <Line name="asOf" label="As of" hint="Empty: the day of the release.">
        <input id="asOf" name="asOf" type="date" defaultValue={asOf ?? ""} className="field w-40" />
      </Line>
      <Choice
        name="sort"
        label="Rows"
        value={sort}
        options={CHART_SORTS.map((one) => [one, SORT_WORDS[one]])}
      />
      <Line name="title" label="Title" hint="Empty: the chart names itself.">
        <input
          id="title"
          name="title"
          defaultValue={title ?? ""}
          maxLength={MAX_TITLE}
          className="field w-full"
        />
      </Line>
      <Line name="note" label="Note">
        <textarea
          id="note"
          name="note"
          rows={2}
          defaultValue={note ?? ""}
          maxLength={MAX_NOTE}
          className="field w-full"
        />
      </Line>
      <Choice
        name="theme"
        label="Theme"
        value={theme}
        options={CHART_THEMES.map((one) => [one, THEME_WORDS[one]])}
      />
      <Choice
        name="lang"
        label="Dates and numbers"
        value={lang}
        options={CHART_LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]])}
      />
      <Line
        name="alt"
        label="Alt text in your own words"
        hint="Empty: you confirm the generated text under the preview."
      >
        <textarea
          id="alt"
          name="alt"
          rows={3}
          defaultValue={alt ?? ""}
          maxLength={MAX_ALT}
          className="field w-full"
        />
      </Line>
      <button type="submit" className="field cursor-pointer justify-self-start px-4">
        Show
      </button>
    </div>
  );
}

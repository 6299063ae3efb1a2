import { LensForm } from "@/components/lens/lens-form";
import { Choice } from "@/components/ui/choice";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Lens } from "@/lib/domain/holdings";
import type { Stakeholder } from "@/lib/domain/position";
import type { Side } from "@/lib/domain/side";
import { MEASURES, type Measure } from "@/lib/domain/similarity";
import { MEASURE_WORDS } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";
import { StakeholderOptions } from "./stakeholder-options";

export interface PairFormProps {
  stakeholders: readonly Stakeholder[];
  sides: readonly [Side | null, Side | null];
  measure: Measure;
  lens: Lens;
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  release: number | null;
  /** Where there is a pair to export. */
  csv?: boolean;
  query?: Query;
  keys?: readonly [string, string];
}

const SIDES = [
  ["a", "One side"],
  ["b", "The other"],
] as const;

/** Chooses two sides, a day for each, the measure and the lens. */
export function PairForm({
  stakeholders,
  sides,
  measure,
  lens,
  release,
  keys,
  query,
  csv,
  asOf,
  days,
  today,
}: PairFormProps) {
  return (
    <LensForm
      action={routes.pairs()}
      kept={{ release, source: lens.sources?.join(",") ?? null }}
      layers={lens.layers}
      asOf={asOf}
      days={days}
      today={today}
      links={
        csv && keys ? (
          <a href={routes.pairCsv(keys[0], keys[1], query ?? {})} className="control hover:underline">
            CSV
          </a>
        ) : null
      }
    >
      {SIDES.map(([name, label], index) => (
        <SideFields
          key={name}
          name={name}
          label={label}
          side={sides[index] ?? null}
          stakeholders={stakeholders}
        />
      ))}
      <Choice
        name="measure"
        label="Measure"
        value={measure}
        options={MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value].label }))}
      />
    </LensForm>
  );
}

interface SideFieldsProps {
  name: "a" | "b";
  label: string;
  side: Side | null;
  stakeholders: readonly Stakeholder[];
}

function SideFields({ name, label, side, stakeholders }: SideFieldsProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <legend className="sr-only">{label}</legend>
      <label className="text-soft">
        {label}
        <select name={name} defaultValue={side?.code ?? ""} className="field ml-2 max-w-52">
          <option value="">choose …</option>
          <StakeholderOptions stakeholders={stakeholders} />
        </select>
      </label>
      <label className="text-soft">
        up to
        <input
          name={`${name}Date`}
          defaultValue={side?.date ?? ""}
          placeholder="2021-06"
          inputMode="numeric"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title="A year, a month or a day: 2021, 2021-06 or 2021-06-30. Empty: the page’s own day."
          aria-label={`${label}: what had been said up to this year, month or day`}
          className="field ml-2 w-28"
        />
      </label>
    </fieldset>
  );
}

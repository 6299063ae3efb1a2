import { LensForm } from "@/components/lens/lens-form";
import { Choice } from "@/components/ui/choice";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { byKindThenName } from "@/lib/domain/item-record";
import { MEASURES, type Measure } from "@/lib/domain/similarity";
import { MEASURE_WORDS } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface CompareFormProps {
  holdings: Pick<Holdings, "stakeholders">;
  /** The sides chosen, as written in the address. */
  keys: readonly string[];
  measure: Measure;
  lens: Lens;
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  query: Query;
  pin: number | null;
}

/** Who stands beside whom. Sides at a date of their own come first and can be taken out again. */
export function CompareForm({
  holdings,
  keys,
  measure,
  lens,
  asOf,
  days,
  today,
  query,
  pin,
}: CompareFormProps) {
  const dated = keys.filter((key) => key.includes("@"));
  const stakeholders = [...holdings.stakeholders].sort(byKindThenName);
  const options = [
    ...dated.map((key) => ({ key, label: key })),
    ...stakeholders.map(({ code, shortName }) => ({ key: code, label: shortName })),
  ];
  const measures = MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value].label }));
  return (
    <LensForm
      action={routes.compare([])}
      kept={{ release: pin, source: lens.sources?.join(",") ?? null }}
      layers={lens.layers}
      asOf={asOf}
      days={days}
      today={today}
      links={
        keys.length > 0 ? (
          <a href={routes.compareCsv(keys, query)} className="control hover:underline">
            CSV
          </a>
        ) : null
      }
    >
      <details open={keys.length < 2} className="basis-full">
        <summary className="control">Stakeholders: {keys.length} chosen</summary>
        <fieldset className="columns-2 gap-x-6 sm:columns-3 lg:columns-5">
          <legend className="sr-only">Stakeholders</legend>
          {options.map(({ key, label }) => (
            <label key={key} className="control w-full cursor-pointer whitespace-normal!">
              <input
                type="checkbox"
                name="s"
                value={key}
                defaultChecked={keys.includes(key)}
                className="size-4 shrink-0 accent-current"
              />
              {label}
            </label>
          ))}
        </fieldset>
      </details>
      <Choice name="measure" label="Measure" value={measure} options={measures} />
    </LensForm>
  );
}

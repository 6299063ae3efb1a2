import { LensForm } from "@/components/lens/lens-form";
import { StakeholderOptions } from "@/components/pair/stakeholder-options";
import { Choice } from "@/components/ui/choice";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { type Query, routes } from "@/lib/routes";

export interface CommonThreatsFormProps {
  holdings: Pick<Holdings, "stakeholders">;
  who: "states" | "all";
  /** Only pairs with this stakeholder. */
  one: string | null;
  lens: Lens;
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  query: Query;
  pin: number | null;
}

const WHO_OPTIONS = [
  { value: "states", label: "states" },
  { value: "all", label: "states and groups" },
];

/** Whose pairs are ranked, and through which lens. */
export function CommonThreatsForm({ holdings, who, one, lens, query, pin, ...days }: CommonThreatsFormProps) {
  return (
    <LensForm
      action={routes.commonThreats()}
      kept={{ release: pin, source: lens.sources?.join(",") ?? null }}
      layers={lens.layers}
      asOf={days.asOf}
      days={days.days}
      today={days.today}
      links={
        <a href={routes.commonThreatsCsv(query)} className="control hover:underline">
          CSV
        </a>
      }
    >
      <Choice name="who" label="Pairs of" value={who} options={WHO_OPTIONS} />
      <label className="text-soft">
        With
        <select name="with" defaultValue={one ?? ""} className="field ml-2 max-w-52">
          <option value="">anybody</option>
          <StakeholderOptions stakeholders={holdings.stakeholders} />
        </select>
      </label>
    </LensForm>
  );
}

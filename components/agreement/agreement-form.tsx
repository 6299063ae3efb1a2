import { LensForm } from "@/components/lens/lens-form";
import { Choice } from "@/components/ui/choice";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Lens } from "@/lib/domain/holdings";
import { MEASURES, type Measure } from "@/lib/domain/similarity";
import { MEASURE_WORDS } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";

export interface AgreementFormProps {
  measure: Measure;
  who: "all" | "states" | "groups";
  tie: Measure;
  least: string;
  lens: Lens;
  asOf: IsoDay | null;
  days: readonly IsoDay[];
  today: IsoDay;
  query: Query;
  pin: number | null;
}

const WHO_OPTIONS = [
  { value: "all", label: "states and groups" },
  { value: "states", label: "states" },
  { value: "groups", label: "organisations and groups" },
];

const TIE_OPTIONS = [
  { value: "net", label: "what outweighs" },
  { value: "agreement", label: "congruence" },
  { value: "conflict", label: "conflict" },
];

const LEAST_OPTIONS = [
  { value: "0", label: "any number of mechanisms" },
  { value: "2", label: "2 mechanisms or more" },
  { value: "3", label: "3 mechanisms or more" },
  { value: "5", label: "5 mechanisms or more" },
];

/** What the grid measures, of whom, and how strong a tie must be to be drawn. */
export function AgreementForm({ measure, who, tie, least, lens, query, pin, ...days }: AgreementFormProps) {
  const measures = MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value].label }));
  return (
    <LensForm
      action={routes.agreement()}
      kept={{ release: pin, source: lens.sources?.join(",") ?? null }}
      layers={lens.layers}
      asOf={days.asOf}
      days={days.days}
      today={days.today}
      links={
        <a href={routes.agreementCsv(query)} className="control hover:underline">
          CSV
        </a>
      }
    >
      <Choice name="measure" label="Measure" value={measure} options={measures} />
      <Choice name="who" label="Of" value={who} options={WHO_OPTIONS} />
      <Choice name="tie" label="Ties for" value={tie} options={TIE_OPTIONS} />
      <Choice name="least" label="by" value={least} options={LEAST_OPTIONS} />
    </LensForm>
  );
}

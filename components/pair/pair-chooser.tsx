import { PageHead } from "@/components/ui/page-head";
import type { Tie } from "@/lib/domain/agreement-grid";
import { type Query, routes } from "@/lib/routes";
import { MostAtOdds } from "./most-at-odds";
import { PairForm, type PairFormProps } from "./pair-form";

export interface PairChooserProps
  extends Omit<PairFormProps, "sides" | "measure" | "release" | "stakeholders"> {
  holdings: { stakeholders: PairFormProps["stakeholders"] };
  a: string | null;
  b: string | null;
  pin: number | null;
  /** The pairs that can be compared, most conflict first. */
  atOdds: readonly Tie[];
  query: Query;
}

const FIRST_PAIRS = 8;

/** The way in: two sides to choose. */
export function PairChooser({
  holdings,
  a,
  b,
  pin,
  atOdds,
  query,
  lens,
  asOf,
  days,
  today,
}: PairChooserProps) {
  const sideOf = (code: string | null) => (code === null ? null : { code, date: null });
  return (
    <>
      <PageHead title="A pair" finding="Where do two agree, where do they differ, and what do they share?">
        Choose two stakeholders, or the same one on two days: write a year, a month or a day beside it. A
        group is read by what it says itself, never by what its members say. For more than two there is{" "}
        <a href={routes.compare([], { release: pin })} className="link">
          side by side
        </a>
        , for all of them the{" "}
        <a href={routes.agreement({ release: pin })} className="link">
          agreement grid
        </a>
        .
      </PageHead>
      <PairForm
        stakeholders={holdings.stakeholders}
        sides={[sideOf(a), sideOf(b)]}
        measure="agreement"
        lens={lens}
        asOf={asOf}
        days={days}
        today={today}
        release={pin}
      />
      <MostAtOdds
        ties={atOdds.filter((tie) => a === null || [tie.a.key, tie.b.key].includes(a)).slice(0, FIRST_PAIRS)}
        query={{ ...query, who: null, tie: null, least: null }}
      />
    </>
  );
}

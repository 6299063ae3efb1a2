import { PageHead } from "@/components/ui/page-head";
import { routes } from "@/lib/routes";
import { PairForm, type PairFormProps } from "./pair-form";

export interface PairChooserProps
  extends Omit<PairFormProps, "sides" | "measure" | "release" | "stakeholders"> {
  holdings: { stakeholders: PairFormProps["stakeholders"] };
  a: string | null;
  b: string | null;
  pin: number | null;
}

/** The way in: two sides to choose. */
export function PairChooser({ holdings, a, b, pin, lens, asOf, days, today }: PairChooserProps) {
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
    </>
  );
}

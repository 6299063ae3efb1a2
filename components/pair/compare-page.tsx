import { AgreementTable } from "@/components/agreement/agreement-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SideBySide } from "@/lib/domain/side-by-side";
import { formatCount, formatList, formatNumber } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";
import { CompareForm, type CompareFormProps } from "./compare-form";
import { CompareTable } from "./compare-table";

export interface ComparePageProps extends CompareFormProps {
  table: SideBySide;
  silences: readonly string[];
}

/** Any number of sides beside each other, and how far each two agree. */
export function ComparePage({ table, silences, ...form }: ComparePageProps) {
  const { query, measure, pin } = form;
  const { sides, agreement } = table;
  const names = sides.map(nameSide);
  return (
    <>
      <PageHead
        title="Side by side"
        finding={
          sides.length === 0
            ? "Choose the stakeholders to set beside each other."
            : sides.length <= 6
              ? `${formatList(names)}, item by item.`
              : `${formatCount(sides.length, "side")}, item by item.`
        }
      >
        Each cell holds a side’s own words, or without them its deeds. Items are left out where none of the
        sides speaks. A side can be read at a date of its own: PAK@2021 in the address.
      </PageHead>
      <CompareForm {...form} />
      {silences.length > 0 && <p className="max-w-[60em] text-sm">{silences.join(" ")}</p>}
      {sides.length > 0 && <CompareTable table={table} query={query} pin={pin} />}
      {sides.length > 1 && (
        <Section
          id="agreement"
          title="How far each two agree"
          aside={`${formatNumber(agreement.comparable)} of ${formatCount(agreement.pairs, "pair")} compared`}
          intro="The share, and of how many mechanisms in common. Blank: fewer than three in common, which is not enough on record. Each number opens its pair."
        >
          <AgreementTable grid={agreement} measure={measure} query={query} />
        </Section>
      )}
    </>
  );
}

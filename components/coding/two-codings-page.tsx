import { AgreementFigures, AgreementNote } from "@/components/coding/agreement-figures";
import { TwoCodingsTable, type TwoCodingsTableProps } from "@/components/coding/two-codings-table";
import { describeBlindness } from "@/components/method/two-coders";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { CodingAgreement } from "@/lib/domain/coding-agreement";
import { isDifference } from "@/lib/domain/coding-match";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

export interface TwoCodingsPageProps extends TwoCodingsTableProps {
  source: { id: string; title: string };
  isUnpublished: boolean;
  /** The release with which it was settled. */
  settledIn: number;
  agreement: CodingAgreement;
  pin: number | null;
}

/** Two codings of one source as they were handed in, and what was settled. */
export function TwoCodingsPage(props: TwoCodingsPageProps) {
  const { source, isUnpublished, settledIn, agreement, pin, pairs } = props;
  return (
    <>
      <PageHead
        kicker={
          <>
            <a href={`${routes.method(pin)}#two-coders`} className="link">
              Method
            </a>{" "}
            · Sources coded twice
          </>
        }
        title={`Two codings of “${source.title}”`}
      >
        {describeBlindness(isUnpublished)} What was settled was published with{" "}
        <a href={routes.changes(settledIn)} className="link">
          release {settledIn}
        </a>
        .{" "}
        <a href={routes.source(source.id, pin)} className="link">
          What was taken from the source
        </a>
      </PageHead>
      <Section
        id="agreement"
        title="How far they agreed"
        aside={`${formatCount(agreement.first, "position")} in the first, ${agreement.second} in the second, ${agreement.both} in both`}
      >
        <AgreementFigures agreement={agreement} label="Agreement of the two codings by field" />
        <AgreementNote />
      </Section>
      <Section
        id="codings"
        title="Side by side"
        aside={formatCount(pairs.filter(isDifference).length, "difference")}
      >
        <TwoCodingsTable {...props} />
      </Section>
    </>
  );
}

import type { ReactNode } from "react";
import { AgreementFigures, AgreementNote } from "@/components/coding/agreement-figures";
import { TwoCodingsTable } from "@/components/coding/two-codings-table";
import { Section } from "@/components/ui/section";
import type { CodingAgreement } from "@/lib/domain/coding-agreement";
import { type CodedPair, isDifference } from "@/lib/domain/coding-match";
import type { ChangesetState, Draft } from "@/lib/domain/editorial";
import { formatCount } from "@/lib/format/counts";
import { STATE_WORDS } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";
import type { PositionLine } from "@/lib/schemas/data-set";
import { DecisionForm } from "./decision-form";

export interface ComparedCodingsProps {
  coding: {
    id: string;
    version: number;
    decisions: Draft;
    settler: { name: string } | null;
    settlement: { id: string; state: ChangesetState; release: number | null } | null;
  };
  agreement: CodingAgreement;
  pairs: readonly CodedPair<PositionLine>[];
  names: ReadonlyMap<string, string>;
  /** Whether it is still to be settled, and whether the reader may. */
  isToSettle: boolean;
  maySettle: boolean;
}

/** Both codings once the second is handed in: how far they agree, where they differ, what is settled. */
export function ComparedCodings(props: ComparedCodingsProps) {
  const { coding, agreement, pairs, names, isToSettle, maySettle } = props;
  const differences = pairs.filter(isDifference).length;
  const shown = isToSettle ? pairs.filter((pair) => !isDifference(pair)) : pairs;
  return (
    <>
      <Section
        id="agreement"
        title="How far they agree"
        aside={`${formatCount(agreement.first, "position")} in the first, ${agreement.second} in the second, ${agreement.both} in both`}
      >
        <AgreementFigures agreement={agreement} label="Agreement of the two codings by field" />
        <AgreementNote />
      </Section>
      {isToSettle && (
        <Section id="settle" title="To be settled" aside={formatCount(differences, "difference")}>
          {maySettle ? (
            <DecisionForm
              coding={coding.id}
              version={coding.version}
              decisions={coding.decisions}
              pairs={pairs}
              names={names}
            />
          ) : (
            <p>It waits for a reviewer who coded neither time.</p>
          )}
        </Section>
      )}
      {coding.settlement && !isToSettle && (
        <Section id="settled" title="Settled">
          <p>
            By {coding.settler?.name ?? "nobody"}, in{" "}
            <a href={adminRoutes.changeset(coding.settlement.id)} className="link">
              changeset {coding.settlement.id}
            </a>
            , {STATE_WORDS[coding.settlement.state]}
            {coding.settlement.release !== null && ` as release ${coding.settlement.release}`}.
            {coding.settlement.release === null && " Readers see both codings once it is published."}
          </p>
        </Section>
      )}
      {shown.length > 0 && (
        <Section id="both" title={isToSettle ? "Where both agree" : "Both codings"}>
          <TwoCodingsTable pairs={shown} decisions={coding.decisions} names={names} />
        </Section>
      )}
    </>
  );
}

/** Ends a second coding that leads nowhere. */
export function CallOffForm({ coding }: { coding: string }): ReactNode {
  return (
    <form method="post" action={adminRoutes.callOffCoding(coding)} className="mt-10 max-w-[40rem] text-sm">
      <input type="hidden" name="back" value={adminRoutes.coding(coding)} />
      <label className="form-row">
        Why is this second coding called off?
        <input name="note" required maxLength={500} className="field" />
      </label>
      <button type="submit" className="button mt-2">
        Call it off
      </button>
    </form>
  );
}

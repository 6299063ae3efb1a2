import type { ReactNode } from "react";
import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import type { Coalition } from "@/lib/domain/coalition";
import type { Stakeholder } from "@/lib/domain/position";
import { describeOutcome, describeQuestion } from "@/lib/format/coalition-words";
import { routes } from "@/lib/routes";
import { ExamplesAside } from "./examples-aside";
import { ExcludedSection } from "./excluded-section";
import { LedgerSection } from "./ledger-section";
import { OutcomeSection } from "./outcome-section";
import { PivotalSection } from "./pivotal-section";
import { SeatsSection } from "./seats-section";
import { WeakestSection } from "./weakest-section";
import { WorkableSection } from "./workable-section";

export interface CoalitionPageProps {
  /** Null only where the release has no mechanism at all. */
  coalition: Coalition | null;
  stakeholders: readonly Stakeholder[];
  form: ReactNode;
  pin: number | null;
}

/** A question to the coalition finder and its answer, with everything the answer rests on. */
export function CoalitionPage({ coalition, stakeholders, form, pin }: CoalitionPageProps) {
  const nameOf = (code: string) => stakeholders.find((one) => one.code === code)?.shortName ?? code;
  return (
    <>
      <PageHead
        title="Who could act together"
        finding={
          coalition ? describeOutcome(coalition, nameOf) : "This release holds no mechanism to ask about."
        }
      >
        {coalition && <p>{describeQuestion(coalition)}</p>}
        <p className="mt-1">
          Only a state’s own words and deeds decide. Silence, and what others say of it or ask of it, is
          counted both ways.{" "}
          <a href={`${routes.method(pin)}#coalitions`} className="link">
            How it is counted
          </a>
        </p>
        {coalition?.weakest?.effect === "outcome" && (
          <p className="mt-1">
            One statement decides it: without{" "}
            <a href="#weakest" className="link">
              its weakest evidence
            </a>{" "}
            it would come out otherwise.
          </p>
        )}
      </PageHead>
      {form}
      <Columns contents={coalition && <Contents parts={partsOf(coalition)} />} aside={<ExamplesAside />}>
        {coalition && coalition.seats.length > 0 && (
          <>
            <OutcomeSection coalition={coalition} nameOf={nameOf} pin={pin} />
            <SeatsSection coalition={coalition} pin={pin} />
          </>
        )}
        {coalition && coalition.excluded.length > 0 && <ExcludedSection coalition={coalition} pin={pin} />}
        {coalition && coalition.seats.length > 0 && (
          <>
            <PivotalSection coalition={coalition} nameOf={nameOf} />
            <WorkableSection coalition={coalition} nameOf={nameOf} />
          </>
        )}
        {coalition && <LedgerSection coalition={coalition} pin={pin} />}
        {coalition && <WeakestSection coalition={coalition} nameOf={nameOf} pin={pin} />}
      </Columns>
    </>
  );
}

function partsOf({ seats, excluded, workable, ledger, isExact }: Coalition) {
  const counted = [
    { id: "outcome", label: "The outcome" },
    { id: "seats", label: "Who stands where", count: seats.length },
  ];
  const pivots = [
    { id: "pivotal", label: "Who is pivotal" },
    { id: "workable", label: "Largest coalitions", ...(isExact && { count: workable.length }) },
  ];
  return [
    ...(seats.length > 0 ? counted : []),
    ...(excluded.length > 0 ? [{ id: "excluded", label: "Without a seat", count: excluded.length }] : []),
    ...(seats.length > 0 ? pivots : []),
    { id: "obstacles", label: "What stands in the way", count: ledger.entries.length },
    { id: "weakest", label: "Weakest evidence" },
  ];
}

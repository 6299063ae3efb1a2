import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { ImportSummary } from "@/lib/domain/imports";
import { formatCount, formatList } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import type { ImportPlan } from "@/lib/schemas/import-plan";
import type { Pick } from "@/lib/schemas/record-fields";
import type { FieldOption } from "../form-field";
import { ProposalFields } from "./proposal-fields";
import { UnknownWords } from "./unknown-words";

export interface DecisionsFormProps {
  id: string;
  plan: ImportPlan;
  summary: ImportSummary;
  picks: Readonly<Record<Pick, readonly FieldOption[]>>;
  /** What is not in order yet in each proposed record, by field. */
  faults: readonly Readonly<Record<string, readonly string[]>>[];
}

/** What the file leaves open and only a person can say: its own words, new records, what a source was read for. */
export function DecisionsForm({ id, plan, summary, picks, faults }: DecisionsFormProps) {
  const { unknown, uncoded } = summary;
  const isOpen = unknown.length + uncoded.length > 0 || faults.some((one) => Object.keys(one).length > 0);
  if (!isOpen && plan.fresh.length + plan.widen.length === 0) return null;
  return (
    <Section
      id="decisions"
      title={isOpen ? "To be decided first" : "Proposed with the file"}
      intro="Nothing is taken as meant, and no record is made, before somebody has said so here."
    >
      <form method="post" action={adminRoutes.decideImport(id)} autoComplete="off">
        <input type="hidden" name="back" value={adminRoutes.import(id)} />
        {unknown.length > 0 && <UnknownWords unknown={unknown} entity={plan.entity} picks={picks} />}
        {uncoded.map(({ source, stakeholders }, place) => (
          <Widening key={source} name={`widen.${place}`} source={source} isChosen={false}>
            searched for {formatList(stakeholders.slice(0, 12))}
            {stakeholders.length > 12 && ` and ${formatCount(stakeholders.length - 12, "other")}`} too: the
            file takes positions of theirs from it
          </Widening>
        ))}
        {plan.widen.map((source, place) => (
          <Widening key={source} name={`widen.${uncoded.length + place}`} source={source} isChosen>
            searched for all whose positions the file takes from it
          </Widening>
        ))}
        {plan.fresh.map((proposal, place) => (
          <ProposalFields
            key={`${proposal.entity} ${proposal.word}`}
            place={place}
            proposal={proposal}
            faults={faults[place] ?? {}}
          />
        ))}
        <button type="submit" className="button mt-5">
          Save and check again
        </button>
      </form>
    </Section>
  );
}

interface WideningProps {
  name: string;
  source: string;
  isChosen: boolean;
  children: ReactNode;
}

/** Whether a source is recorded as searched for more stakeholders than before. */
function Widening({ name, source, isChosen, children }: WideningProps) {
  return (
    <label className="mt-4 flex max-w-[48rem] items-baseline gap-2">
      <input type="checkbox" name={name} value={source} defaultChecked={isChosen} />
      <span>
        Record source {source} as {children}.
      </span>
    </label>
  );
}

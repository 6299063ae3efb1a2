import { CellSummary } from "@/components/evidence/cell-summary";
import { ExhibitList } from "@/components/evidence/exhibit-list";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import {
  describePartners,
  explainBounds,
  explainThreshold,
  nameForum,
  OUTCOME_WORDS,
  SIDE_WORDS,
} from "@/lib/format/coalition-words";
import { formatCount } from "@/lib/format/counts";

export interface OutcomeSectionProps {
  coalition: Coalition;
  nameOf: (code: string) => string;
  pin: number | null;
}

/** The rule, the arithmetic under it, and what the forum itself has said. */
export function OutcomeSection({ coalition, nameOf, pin }: OutcomeSectionProps) {
  const { forum, arithmetic, seats, outcome, query } = coalition;
  const { required, threshold, sure, most } = arithmetic;
  const partners = describePartners(coalition);
  const facts = SIDE_WORDS.map(({ side, title, note }) => {
    const count = seats.filter((seat) => seat.side === side).length;
    const value = count > 0 && (
      <>
        <a href={`#${side}`} className="link">
          {count}
        </a>{" "}
        <span className="text-soft">{note}</span>
      </>
    );
    return { label: title, value };
  });
  return (
    <Section
      id="outcome"
      title="The outcome"
      aside={OUTCOME_WORDS[outcome]}
      intro={
        <>
          {explainThreshold(coalition)}{" "}
          {forum.standard && query.rule === forum.standard.rule && <RuleSource forum={forum} />}
        </>
      }
    >
      <Facts
        facts={[
          {
            label: "Seats",
            value: formatCount(
              arithmetic.seats,
              forum.isStanding ? "full member" : "party",
              forum.isStanding ? "full members" : "parties",
            ),
          },
          ...facts,
          { label: "Needed to act", value: threshold },
          { label: "At least, at most", value: `${sure} for certain, ${most} if all join` },
          { label: "Must go along", value: required.map(nameOf).join(", ") },
          {
            label: "Kept apart by you",
            value: query.apart.map((pair) => pair.map(nameOf).join(" and ")).join("; "),
          },
          { label: "On its members", value: forum.group?.note },
        ]}
      />
      <p className="mt-3 max-w-[44rem]">{explainBounds(coalition, nameOf)}</p>
      {partners && <p className="mt-2 max-w-[44rem]">{partners}</p>}
      <ForumRow coalition={coalition} pin={pin} />
    </Section>
  );
}

function RuleSource({ forum }: Pick<Coalition, "forum">) {
  if (!forum.standard) return null;
  const { sourceTitle, sourceUrl } = forum.standard;
  if (!sourceUrl) return <>({sourceTitle})</>;
  return (
    <>
      (
      <a href={sourceUrl} className="link" rel="noreferrer">
        {sourceTitle}
      </a>
      )
    </>
  );
}

function ForumRow({ coalition, pin }: { coalition: Coalition; pin: number | null }) {
  const { forumRow } = coalition;
  if (forumRow?.cell.status !== "stated") return null;
  return (
    <div className="mt-4 max-w-[44rem] border-t border-line pt-2 text-sm">
      <p className="mb-1">
        {nameForum(coalition)} itself is on record. That is the forum’s own position and no member’s vote.
      </p>
      <CellSummary cell={forumRow.cell} />
      <Fold summary={`${formatCount(forumRow.exhibits.length, "piece")} of evidence`}>
        <ExhibitList exhibits={forumRow.exhibits} pin={pin} />
      </Fold>
    </div>
  );
}

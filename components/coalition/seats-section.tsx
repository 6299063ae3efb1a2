import { CellSummary } from "@/components/evidence/cell-summary";
import { ExhibitList } from "@/components/evidence/exhibit-list";
import { MembershipSource } from "@/components/stakeholder/membership-source";
import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { Coalition, CoalitionSeat } from "@/lib/domain/coalition";
import { explainSeat, SIDE_WORDS } from "@/lib/format/coalition-words";
import { formatCount } from "@/lib/format/counts";
import { describeMembership } from "@/lib/format/record-words";
import { formatNewest } from "@/lib/format/when";

export interface SeatsSectionProps {
  coalition: Coalition;
  pin: number | null;
}

/** Every seat by how it counts: in for certain, on a condition, possible, against. */
export function SeatsSection({ coalition, pin }: SeatsSectionProps) {
  const { seats, arithmetic } = coalition;
  return (
    <Section id="seats" title="Who stands where" aside={formatCount(seats.length, "seat")}>
      <ScrollFrame label="Seats by how they count, with the evidence">
        <table className="w-full max-w-[64rem] text-sm">
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="w-2/5 py-1 pr-4 font-normal">
                Stakeholder
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                On record, and how it counts
              </th>
              <th scope="col" className="hidden w-24 py-1 text-right font-normal sm:table-cell">
                Newest
              </th>
            </tr>
          </thead>
          {SIDE_WORDS.map(({ side, title, note }) => {
            const group = seats.filter((seat) => seat.side === side);
            return group.length === 0 ? null : (
              <tbody key={side} id={side} className="scroll-mt-4">
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={3}
                    className="border-b border-ink pt-5 pb-1 text-left font-normal"
                  >
                    <span className="font-medium">{title}</span>{" "}
                    <span className="text-soft">
                      {group.length}, {note}
                    </span>
                  </th>
                </tr>
                {group.map((seat) => (
                  <SeatRow
                    key={seat.stakeholder.code}
                    seat={seat}
                    isBound={arithmetic.required.includes(seat.stakeholder.code)}
                    pin={pin}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </ScrollFrame>
    </Section>
  );
}

interface SeatRowProps {
  seat: CoalitionSeat;
  /** Cannot refuse without stopping the whole. */
  isBound: boolean;
  pin: number | null;
}

function SeatRow({ seat, isBound, pin }: SeatRowProps) {
  const { stakeholder, membership, cell, exhibits, hasVeto, isNeeded, side } = seat;
  const role = [
    membership && describeMembership(membership),
    hasVeto && "veto",
    isNeeded && "must be in",
    isBound && side === "against" && "blocks it",
  ];
  return (
    <>
      <tr className="border-t border-line align-top">
        <th scope="row" className="pt-2 pr-4 pb-1.5 text-left font-normal">
          <StakeholderName stakeholder={stakeholder} pin={pin} />
          <span className="block text-soft">{role.filter(Boolean).join(", ")}</span>
          {membership && <MembershipSource {...membership} />}
        </th>
        <td className="pt-2 pr-4 pb-2">
          {cell.status === "stated" && <CellSummary cell={cell} />}
          <span className="text-soft">{explainSeat(seat)}</span>
        </td>
        <td className="hidden pt-2 text-right whitespace-nowrap text-soft sm:table-cell">
          {formatNewest(exhibits)}
        </td>
      </tr>
      {exhibits.length > 0 && (
        <tr>
          <td colSpan={3} className="pb-2">
            <Fold summary={`${formatCount(exhibits.length, "piece")} of evidence`}>
              <div className="max-w-[44rem]">
                <ExhibitList exhibits={exhibits} pin={pin} />
              </div>
            </Fold>
          </td>
        </tr>
      )}
    </>
  );
}

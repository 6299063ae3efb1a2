import { Section } from "@/components/ui/section";
import type { Coalition } from "@/lib/domain/coalition";
import type { Side } from "@/lib/domain/coalition-stand";
import type { WorkableCoalition } from "@/lib/domain/workable-coalitions";
import { formatCount, formatList } from "@/lib/format/counts";

export interface WorkableSectionProps {
  coalition: Coalition;
  nameOf: (code: string) => string;
}

const MOST_SHOWN = 20;

/** The largest coalitions that work, or could: nobody can be added to any of them. */
export function WorkableSection({ coalition, nameOf }: WorkableSectionProps) {
  const { workable, isExact } = coalition;
  const more = workable.length - MOST_SHOWN;
  return (
    <Section
      id="workable"
      title="Largest coalitions"
      aside={isExact ? formatCount(workable.length, "coalition") : undefined}
      intro="Everybody who may be in it, everybody who must be, nobody who refuses, and never both of a pair that cannot sit together. Certain where those on record for it are enough by themselves."
    >
      {workable.length === 0 && (
        <p>{isExact ? "No coalition works." : "Not listed for so many seats; the bounds above hold."}</p>
      )}
      <ol className="max-w-[44rem] text-sm">
        {workable.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.members.map(({ code }) => code).join()} className="border-t border-line py-2">
            <span className="font-medium">
              {formatCount(one.members.length, "member")}, {one.holds}
            </span>
            <Members coalition={one} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="text-sm text-soft">And {more} more, in the CSV file.</p>}
    </Section>
  );
}

const LINES: readonly [string, Side][] = [
  ["In for certain", "for"],
  ["On a condition", "if"],
  ["Possible", "unknown"],
];

function Members({ coalition, nameOf }: { coalition: WorkableCoalition; nameOf: (code: string) => string }) {
  return LINES.map(([label, side]) => {
    const names = coalition.members.filter((seat) => seat.side === side).map(({ code }) => nameOf(code));
    return names.length === 0 ? null : (
      <span key={side} className="block">
        <span className="text-soft">{label}:</span> {formatList(names)}
      </span>
    );
  });
}

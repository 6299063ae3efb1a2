import { groupBy } from "@/lib/domain/group-by";
import { formatNumber } from "@/lib/format/counts";
import type { ChangesReport } from "./changes-report";

export interface ByStakeholderProps {
  report: ChangesReport;
  hrefOf: (stakeholder: string) => string;
}

/** How many passages changed for each stakeholder, each name a link to that stakeholder's changes alone. */
export function ByStakeholder({ report: { changes, before, after }, hrefOf }: ByStakeholderProps) {
  const names = new Map(
    [...before.stakeholders, ...after.stakeholders].map(({ code, shortName }) => [code, shortName]),
  );
  const counts = [...groupBy(changes.statements, ({ stakeholder }) => stakeholder)]
    .map(([code, found]) => ({ code, count: found.length }))
    .sort((a, b) => b.count - a.count);
  if (counts.length < 2) return null;
  return (
    <section className="mt-8 text-sm">
      <h2 className="border-t border-line pt-2 text-lg">Changed passages by stakeholder</h2>
      <ul>
        {counts.map(({ code, count }) => (
          <li key={code} className="flex justify-between border-b border-line">
            <a href={hrefOf(code)} className="link inline-flex min-h-7 items-center">
              {names.get(code) ?? code}
            </a>
            <span className="self-center">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

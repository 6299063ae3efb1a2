import { SortHead } from "@/components/ui/sort-head";
import { turnedSort } from "@/components/ui/turned-sort";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Stakeholder } from "@/lib/domain/position";
import type { Effort } from "@/lib/domain/silence-map";
import { formatDate } from "@/lib/format/dates";
import { type Query, routes } from "@/lib/routes";

const HEADS = {
  name: { label: "Stakeholder", title: "By name" },
  read: { label: "Read", title: "Sources read for it" },
  whole: { label: "Whole", title: "Of them, those read whole; the others were read in part" },
  latest: { label: "Up to", title: "The day by which the newest of them was written" },
  silent: { label: "Silent", title: "Items searched for and not found" },
} as const;

type HeadId = keyof typeof HEADS;

/** The first columns of both silence maps: who, how much was read whole and in part, how far it reaches. */
export function EffortHeads({
  sort,
  kept,
  withSilent = false,
}: {
  sort: SortKey;
  kept: Query;
  withSilent?: boolean;
}) {
  const ids: HeadId[] = ["name", "read", "whole", "latest", ...(withSilent ? (["silent"] as const) : [])];
  return ids.map((id) => (
    <SortHead
      key={id}
      {...HEADS[id]}
      href={routes.silence({ ...kept, sort: turnedSort(id, sort) })}
      direction={sort.id === id ? (sort.desc ? "desc" : "asc") : null}
      align={id === "name" ? "left" : "right"}
      className={id === "name" ? "sticky left-0 z-20 bg-paper pl-0" : ""}
    />
  ));
}

export interface EffortNumbersProps {
  row: { stakeholder: Stakeholder; effort: Effort };
  kept: Query;
  silent?: number;
}

const CELL = "effort-number";

/** What was read for one stakeholder, in numbers that lead to the sources themselves. */
export function EffortNumbers({ row: { stakeholder, effort }, kept, silent }: EffortNumbersProps) {
  const href = `${routes.silence({ ...kept, open: stakeholder.code })}#read`;
  const { whole, sources, latest } = effort;
  return (
    <>
      <td className={CELL}>
        <Count n={sources.length} href={href} />
      </td>
      <td className={`${CELL} ${whole === 0 ? "text-soft" : ""}`}>{whole}</td>
      <td className={`${CELL} text-soft`}>{latest === null ? "–" : formatDate(latest)}</td>
      {silent !== undefined && <td className={CELL}>{silent}</td>}
    </>
  );
}

function Count({ n, href }: { n: number; href: string }) {
  if (n === 0) return <span className="text-soft">0</span>;
  return (
    <a href={href} className="link inline-block min-w-6 py-0.5">
      {n}
    </a>
  );
}

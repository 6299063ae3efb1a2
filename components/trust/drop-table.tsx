import { ScrollFrame } from "@/components/ui/scroll-frame";
import { SortHead } from "@/components/ui/sort-head";
import { turnedSort } from "@/components/ui/turned-sort";
import type { SortKey } from "@/lib/domain/comparison-view";
import { type DropKind, FATES } from "@/lib/domain/fragility";
import { DROP_COLUMNS, type DropTally } from "@/lib/domain/fragility-ranking";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { nameSource } from "@/lib/format/source-line";
import { DROP_KIND_WORDS, FATE_WORDS, nameDrop } from "@/lib/format/trust-words";
import { type Query, routes } from "@/lib/routes";
import { dropHref } from "./drop-href";

export interface DropTableProps {
  tallies: readonly DropTally[];
  of: DropKind;
  sort: SortKey;
  kept: Query;
}

const CELL = "border-t border-line px-2 py-1.5 text-right align-baseline";

/** Everything that can be left out and how many cells would change, most first. */
export function DropTable({ tallies, of, sort, kept }: DropTableProps) {
  if (tallies.length === 0) return <p>No {DROP_KIND_WORDS[of].one} backs anything in this view.</p>;
  return (
    <ScrollFrame label={`What changes when one ${DROP_KIND_WORDS[of].one} is left out`}>
      <table className="w-full max-w-[76rem] min-w-[44rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          Cells that change when one {DROP_KIND_WORDS[of].one} is left out, by what becomes of them
        </caption>
        <thead>
          <tr>
            {DROP_COLUMNS.map((id) => (
              <SortHead
                key={id}
                {...headOf(id, of)}
                href={routes.fragility({ ...kept, sort: turnedSort(id, sort) })}
                direction={sort.id === id ? (sort.desc ? "desc" : "asc") : null}
                align={id === "name" ? "left" : "right"}
                className={id === "name" ? "pl-0" : ""}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {tallies.map((tally) => (
            <tr key={tally.name}>
              <th
                scope="row"
                className="max-w-[34rem] border-t border-line py-1.5 pr-2 text-left font-normal"
              >
                <a href={dropHref(tally, kept)} className="link">
                  {nameDrop(tally)}
                </a>
                <span className="block text-xs text-soft">{besideName(tally)}</span>
              </th>
              <td className={`${CELL} font-semibold`}>{formatNumber(tally.changed)}</td>
              {[...FATES.map((fate) => tally.fates[fate]), tally.touched, tally.positions].map((n, index) => (
                <td key={DROP_COLUMNS[index + 2]} className={`${CELL} ${n === 0 ? "text-soft" : ""}`}>
                  {formatNumber(n)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function besideName({ kind, sources }: DropTally): string {
  const [first] = sources;
  return kind === "source" && first
    ? `${first.publisher}; ${nameSource(first)}`
    : formatCount(sources.length, "source");
}

function headOf(id: string, of: DropKind): { label: string; title: string } {
  const fate = FATES.find((one) => one === id);
  if (fate) return { label: FATE_WORDS[fate].head, title: FATE_WORDS[fate].meaning };
  if (id === "positions") return { label: "Positions", title: "Positions that rest on it" };
  if (id === "touched") return { label: "Touched", title: "Cells that rest on it at all" };
  if (id === "changed") return { label: "Changed", title: "Fall silent, weaken or turn" };
  return { label: `Without the ${DROP_KIND_WORDS[of].one}`, title: "By name" };
}

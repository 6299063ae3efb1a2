import { StakeholderName } from "@/components/stakeholder/stakeholder-name";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { Backed, GroupGap } from "@/lib/domain/common-threats";
import { MIN_SHARED } from "@/lib/domain/similarity";
import { formatNumber } from "@/lib/format/counts";
import { formatSigned } from "@/lib/format/pair-words";
import { type Query, routes, withQuery } from "@/lib/routes";

export interface GroupGapsTableProps {
  groups: readonly GroupGap[];
  query: Query;
  pin: number | null;
}

const CELL = "border-b border-line px-2 py-1.5 align-baseline";
const HEADS = ["Threats in common", "Mechanisms members are for"];

/** Groups with a list of members, by what at least three of these have on record themselves. */
export function GroupGapsTable({ groups, query, pin }: GroupGapsTableProps) {
  return (
    <ScrollFrame label="Groups by the gap among their members">
      <table className="w-full max-w-[76rem] min-w-[46rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Groups by the gap among their members</caption>
        <thead>
          <tr>
            {["Group", "Members heard", ...HEADS, "Gap"].map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`border-b border-ink px-2 pb-1.5 font-medium ${index === 0 ? "pl-0" : ""} ${index === 1 || index === 4 ? "text-right" : "text-left"}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, members, heard, threats, mechanisms, gap }) => (
            <tr key={group.code}>
              <th scope="row" className={`${CELL} pl-0 text-left font-normal`}>
                <StakeholderName stakeholder={group} pin={pin} />
              </th>
              <td className={`${CELL} text-right`}>
                {formatNumber(heard)} of {formatNumber(members)}
              </td>
              <td className={CELL}>
                <BackedItems items={threats} members={members} query={query} />
              </td>
              <td className={CELL}>
                <BackedItems items={mechanisms} members={members} query={query} />
              </td>
              <td className={`${CELL} text-right font-medium`}>
                {heard < MIN_SHARED ? (
                  <span className="font-normal text-soft">not enough on record</span>
                ) : (
                  formatSigned(gap)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface BackedItemsProps {
  items: readonly Backed[];
  members: number;
  query: Query;
}

// The number opens the members who say so, with this item, in the comparison.
function BackedItems({ items, members, query: { release, asOf } }: BackedItemsProps) {
  if (items.length === 0) return <span className="text-soft">none</span>;
  return items.map(({ item, by }, index) => (
    <span key={item.code}>
      {index > 0 && ", "}
      <a
        href={withQuery(routes.comparison(), {
          kind: item.kind === "mechanism" ? null : item.kind,
          pick: by.map(({ code }) => code).join(","),
          sort: `${item.code}.desc`,
          asOf,
          release,
        })}
        title={by.map(({ shortName }) => shortName).join(", ")}
        className="link"
      >
        {item.shortTitle}
      </a>{" "}
      <span className="whitespace-nowrap text-soft">
        {by.length} of {members}
      </span>
    </span>
  ));
}

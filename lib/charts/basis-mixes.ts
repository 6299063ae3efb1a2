import { groupBy } from "@/lib/domain/group-by";
import { sourcesBy, stakeholdersBy } from "@/lib/domain/holdings";
import type { Position, Stakeholder } from "@/lib/domain/position";
import { isCollective } from "@/lib/domain/vocabulary";
import { type ChartContext, positionsInLens } from "./chart-context";
import { hasEnded } from "./tally-states";

/** What the positions of one stakeholder rest on. */
export interface Mix {
  stakeholder: Stakeholder;
  /** By the series they count in. */
  positions: Map<string, Position[]>;
  total: number;
  official: number;
  group: (typeof GROUPS)[number];
  /** Whether a source has been read for it: without one, having no position tells nothing. */
  isRead: boolean;
}

const GROUPS = ["States", "Governments that had ended", "Groups and organisations"] as const;

/** States first, the fullest first; what an ended government said stays on record, under a heading of its own. */
export function mixStakeholders(context: ChartContext): Mix[] {
  const byStakeholder = groupBy(positionsInLens(context), (position) => position.stakeholder);
  const { holdings, lens } = context;
  const read = new Set(sourcesBy(holdings.sources, lens).flatMap(({ codedFor }) => codedFor));
  return stakeholdersBy(holdings.stakeholders, lens.asOf)
    .map((stakeholder) => {
      const own = byStakeholder.get(stakeholder.code) ?? [];
      const positions = groupBy(own, ({ value, basis }) => (value === "called-on" ? value : basis));
      return {
        stakeholder,
        positions,
        total: own.length,
        official: positions.get("official")?.length ?? 0,
        group: groupOf(stakeholder, context),
        isRead: read.has(stakeholder.code),
      };
    })
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        b.total - a.total ||
        b.official - a.official ||
        (a.stakeholder.code < b.stakeholder.code ? -1 : 1),
    );
}

function groupOf(stakeholder: Stakeholder, { lens }: ChartContext): Mix["group"] {
  if (isCollective(stakeholder.kind)) return "Groups and organisations";
  return hasEnded(stakeholder, lens.asOf) ? "Governments that had ended" : "States";
}

export function sums(shown: readonly Mix[]): { official: number; total: number } {
  return shown.reduce(
    (sum, mix) => ({ official: sum.official + mix.official, total: sum.total + mix.total }),
    { official: 0, total: 0 },
  );
}

import type { PlacedBar } from "@/lib/charts/placed";
import { markKey } from "@/lib/charts/recharts-props";

/** Where a key leads from a mark: along the row, to the nearest mark of the next row, or to an end; null to stay. */
export function nextMark(bars: readonly PlacedBar[], from: string, key: string): string | null {
  const here = bars.find((bar) => keyOf(bar) === from);
  if (!here) return null;
  const to = targetOf(bars, here, key);
  return to && to !== here ? keyOf(to) : null;
}

function targetOf(bars: readonly PlacedBar[], here: PlacedBar, key: string): PlacedBar | undefined {
  const row = bars.filter((bar) => bar.mark.row === here.mark.row).sort((a, b) => a.x - b.x);
  switch (key) {
    case "ArrowRight":
      return row[row.indexOf(here) + 1];
    case "ArrowLeft":
      return row[row.indexOf(here) - 1];
    case "ArrowDown":
      return nearest(
        bars.filter((bar) => bar.y > here.y),
        here,
      );
    case "ArrowUp":
      return nearest(
        bars.filter((bar) => bar.y < here.y),
        here,
      );
    case "Home":
      return bars[0];
    case "End":
      return bars.at(-1);
    default:
      return undefined;
  }
}

/** The nearest row first, and in it the mark whose middle is closest. */
function nearest(bars: readonly PlacedBar[], here: PlacedBar): PlacedBar | undefined {
  const distance = (bar: PlacedBar) => Math.abs(bar.y - here.y) * 1e4 + Math.abs(middle(bar) - middle(here));
  return [...bars].sort((a, b) => distance(a) - distance(b))[0];
}

function middle({ x, width }: PlacedBar): number {
  return x + width / 2;
}

function keyOf({ mark }: PlacedBar): string {
  return markKey(mark.row, mark.series);
}

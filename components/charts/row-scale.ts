import type { CustomScaleDefinition } from "recharts";
import type { RechartsProps } from "@/lib/charts/recharts-props";

/**
 * Where each row's band begins. Recharts' own band scale knows only rows of one height;
 * ours come from the layout, so what Recharts sets as range is ignored.
 */
export function rowScale({ start, size }: RechartsProps["bands"]): CustomScaleDefinition<string> {
  const codes = Object.keys(start);
  const ends = Object.values(start).flatMap((top) => [top, top + size]);
  const extent = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = ((code: string) => start[code]) as CustomScaleDefinition<string>;
  const domain = (...next: unknown[]) => (next.length === 0 ? codes : scale);
  const range = (...next: unknown[]) => (next.length === 0 ? extent : scale);
  // The overloads of a scale read without and set with an argument; both forms are answered above.
  scale.domain = domain as CustomScaleDefinition<string>["domain"];
  scale.range = range as CustomScaleDefinition<string>["range"];
  scale.copy = () => rowScale({ start, size });
  scale.bandwidth = () => size;
  return scale;
}

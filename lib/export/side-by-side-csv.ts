import { exhibitsOn } from "@/lib/domain/side";
import type { SideBySide } from "@/lib/domain/side-by-side";
import type { Basis } from "@/lib/domain/vocabulary";
import { writeCsv } from "./csv";

const HEADER = [
  "kind",
  "item",
  "title",
  "stakeholder",
  "as_of",
  "value",
  "basis",
  "newest",
  "evidence",
  "release",
  "layers",
];

/** A line for each side that has a word on an item, in the table's order. */
export function writeSideBySideCsv(
  { sides, parts }: SideBySide,
  release: number,
  layers: readonly Basis[],
): string {
  const rows = parts.flatMap(({ kind, rows: items }) =>
    items.flatMap(({ item, words }) =>
      sides.flatMap((side, index) => {
        const word = words[index];
        if (!word) return [];
        const evidence = [...new Set(exhibitsOn(side, item.code, layers).map(({ id }) => id))].join(" ");
        const { stakeholder, asOf } = side;
        const said = [word.value, word.basis, word.newest, evidence];
        return [[kind, item.code, item.title, stakeholder.code, asOf, ...said, release, layers.join(" ")]];
      }),
    ),
  );
  return writeCsv(HEADER, rows);
}

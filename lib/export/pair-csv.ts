import type { OwnWord } from "@/lib/domain/own-word";
import type { PairRecord } from "@/lib/domain/pair";
import type { Item } from "@/lib/domain/position";
import { exhibitsOn, type SideRecord } from "@/lib/domain/side";
import type { Basis } from "@/lib/domain/vocabulary";
import { writeCsv } from "./csv";

const HEADER = [
  "part",
  "item",
  "title",
  ...["a", "b"].flatMap((side) => [
    `${side}`,
    `${side}_as_of`,
    `${side}_value`,
    `${side}_basis`,
    `${side}_newest`,
  ]),
  "distance",
  "closeness",
  "called_on",
  "callers",
  "a_evidence",
  "b_evidence",
  "release",
  "layers",
];

/** A pair, a line per item and part; the mechanisms carry the distances that the agreement is the sum of. */
export function writePairCsv(pair: PairRecord, release: number): string {
  const line = (part: string, item: Item, words: Words, more: (string | number)[] = ["", "", "", ""]) => [
    part,
    item.code,
    item.title,
    ...sideCells(pair.a, words.a),
    ...sideCells(pair.b, words.b),
    ...more,
    evidenceIds(pair.a, item, pair.layers),
    evidenceIds(pair.b, item, pair.layers),
    release,
    pair.layers.join(" "),
  ];
  const rows = [
    ...pair.stances.map((one) => line("mechanism", one.item, one, [one.distance, one.closeness, "", ""])),
    ...pair.threats.map((one) => line("threat in common", one.item, one)),
    ...pair.interests.map((one) => line("interest in common", one.item, one)),
    ...pair.gaps.map(({ item, on }) => line(`words against deeds: ${on}`, item, NONE)),
    ...pair.asks.map(({ item, of, calledOn, answer, wantedAs }) =>
      line("called on, and wanted by the other", item, wordsOfAsk(of, answer, wantedAs), [
        "",
        "",
        of,
        calledOn.callers,
      ]),
    ),
    ...pair.onlyA.map((item) => line("mechanism of which only a speaks", item, NONE)),
    ...pair.onlyB.map((item) => line("mechanism of which only b speaks", item, NONE)),
  ];
  return writeCsv(HEADER, rows);
}

interface Words {
  a: OwnWord | null;
  b: OwnWord | null;
}

const NONE: Words = { a: null, b: null };

function wordsOfAsk(of: "a" | "b", answer: OwnWord | null, wantedAs: OwnWord): Words {
  return of === "a" ? { a: answer, b: wantedAs } : { a: wantedAs, b: answer };
}

function sideCells({ stakeholder, asOf }: SideRecord, word: OwnWord | null): string[] {
  return [stakeholder.code, asOf, word?.value ?? "", word?.basis ?? "", word?.newest ?? ""];
}

function evidenceIds(side: SideRecord, { code }: Item, layers: readonly Basis[]): string {
  return [...new Set(exhibitsOn(side, code, layers).map(({ id }) => id))].join(" ");
}

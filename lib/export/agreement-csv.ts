import type { AgreementGrid } from "@/lib/domain/agreement-grid";
import { type Agreement, countBy, isEnough, shareBy } from "@/lib/domain/similarity";
import { routes } from "@/lib/routes";
import { writeCsv } from "./csv";

const HEADER = [
  "a",
  "b",
  "shared",
  "same",
  "near",
  "opposed",
  "distance",
  "agreement",
  "conflict",
  "net",
  "agreement_share",
  "note",
  "evidence",
  "release",
  "as_of",
  "layers",
];

interface At {
  release: number;
  asOf: string;
  layers: readonly string[];
}

/** A line for each pair, in the grid's order; the share stays empty where too little is on record. */
export function writeAgreementCsv({ voices, cells }: AgreementGrid, { release, asOf, layers }: At): string {
  const rows = voices.flatMap((b, i) =>
    voices.slice(0, i).flatMap((a, j) => {
      const agreement = cells[i]?.[j];
      if (!agreement) return [];
      const evidence = routes.pair(a.key, b.key, { release, asOf, layers: layers.join(",") });
      return [[a.key, b.key, ...numbersOf(agreement), evidence, release, asOf, layers.join(" ")]];
    }),
  );
  return writeCsv(HEADER, rows);
}

function numbersOf(agreement: Agreement): (string | number)[] {
  const { shared, same, near, opposed, distance } = agreement;
  const counts = (["agreement", "conflict", "net"] as const).map((measure) => countBy(measure, agreement));
  const share = shareBy("agreement", agreement);
  return [
    shared,
    same,
    near,
    opposed,
    distance,
    ...counts,
    share === null ? "" : Math.round(share * 10_000) / 10_000,
    isEnough(agreement) ? "" : "not enough on record",
  ];
}

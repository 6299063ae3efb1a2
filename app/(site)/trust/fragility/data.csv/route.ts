import { FATES } from "@/lib/domain/fragility";
import { nameCell, nameDrop } from "@/lib/format/trust-words";
import { answerTable, type CsvTable } from "../../../answer-csv";
import { readDrop, readFragility, readRanking } from "../read-fragility";

type Read = Awaited<ReturnType<typeof readFragility>>;

/** The ranking, or with a loss the cells that change; takes the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answerTable(request, async (view, params) => {
    const read = await readFragility(view, params);
    const end = [view.release.n, read.lens.asOf];
    if (read.drop) return writeLoss({ ...read, drop: read.drop }, end);
    const { tallies, of } = readRanking(read.holdings, read.lens, params);
    return {
      name: `fragility-by-${of}`,
      header: [of, "title", "source_ids", "positions", "cells", ...FATES, "changed", "release", "as_of"],
      rows: tallies.map((tally) => [
        tally.name,
        nameDrop(tally),
        tally.sources.map(({ id }) => id).join(" "),
        tally.positions,
        tally.touched,
        ...FATES.map((fate) => tally.fates[fate]),
        tally.changed,
        ...end,
      ]),
    };
  });
}

function writeLoss(
  { holdings, lens, drop }: Read & { drop: NonNullable<Read["drop"]> },
  end: (string | number)[],
): CsvTable {
  const lost = new Set(drop.sources.map(({ id }) => id));
  const { effect } = readDrop(holdings, lens, drop);
  return {
    name: "without-a-source",
    header: ["left_out", "code", "name", "item", "fate", "from", "to", "evidence_ids", "release", "as_of"],
    rows: effect.changes.map(({ stakeholder, item, before, after, fate }) => [
      `${drop.kind}:${drop.name}`,
      stakeholder.code,
      stakeholder.shortName,
      item.code,
      fate,
      nameCell(before),
      nameCell(after),
      holdings.positions
        .filter(
          (one) => one.stakeholder === stakeholder.code && one.item === item.code && lost.has(one.source),
        )
        .flatMap(({ evidence }) => evidence.map(({ id }) => id))
        .join(" "),
      ...end,
    ]),
  };
}

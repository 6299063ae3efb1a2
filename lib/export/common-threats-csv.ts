import type { Backed, CommonThreats, PairGap } from "@/lib/domain/common-threats";
import { routes } from "@/lib/routes";
import { writeCsv } from "./csv";

const HEADER = [
  "of",
  "a",
  "b",
  "threats_in_common",
  "mechanisms_together",
  "gap",
  "threats",
  "mechanisms",
  "mechanisms_both_speak_of",
  "members",
  "members_heard",
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

/** A line for each pair, then each group, widest gap first; for a group each item says by how many members. */
export function writeCommonThreatsCsv({ pairs, untold, groups }: CommonThreats, at: At): string {
  const { release, asOf, layers } = at;
  const end = [release, asOf, layers.join(" ")];
  const lineOf = (note: string) => (pair: PairGap) => {
    const { a, b, threats, mechanisms, gap, bothSpeakOf } = pair;
    const counts = [threats.length, mechanisms.length, note === "" ? gap : ""];
    const codes = [threats, mechanisms].map((items) => items.map(({ code }) => code).join(" "));
    const evidence = routes.pair(a.code, b.code, { release, asOf, layers: layers.join(",") });
    return ["pair", a.code, b.code, ...counts, ...codes, bothSpeakOf, "", "", note, evidence, ...end];
  };
  const groupLines = groups.map(({ group, members, heard, threats, mechanisms, gap }) => {
    const items = [threats, mechanisms].map(listBacked);
    const counts = [threats.length, mechanisms.length, gap];
    const evidence = routes.stakeholder(group.code, release);
    return ["group", group.code, "", ...counts, ...items, "", members, heard, "", evidence, ...end];
  });
  return writeCsv(HEADER, [
    ...pairs.map(lineOf("")),
    ...untold.map(lineOf("one has no word of its own on any mechanism: not ranked")),
    ...groupLines,
  ]);
}

function listBacked(items: readonly Backed[]): string {
  return items.map(({ item, by }) => `${item.code} (${by.map(({ code }) => code).join(" ")})`).join("; ");
}

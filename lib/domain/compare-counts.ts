import type { RecordAt } from "./compare-cells";
import { type MechanismTally, type ThreatTally, tallyMechanisms, tallyThreats } from "./findings";
import { buildMatrix } from "./matrix";
import type { Item } from "./position";

/** What is counted of an item over all states: rankings and findings follow these counts. */
const COUNTED = ["onRecord", "doing", "calledOn", "own", "ascribed"] as const;
export type Counted = (typeof COUNTED)[number];

/** A count over all states that is not what it was. */
export interface CountShift {
  item: Item;
  counted: Counted;
  before: number;
  after: number;
}

/** Every count of states for an item that differs between two states of the record. */
export function compareCounts(before: RecordAt, after: RecordAt): CountShift[] {
  const [old, now] = [talliesAt(before), talliesAt(after)];
  return [...now].flatMap(([code, tally]) => {
    const was = old.get(code);
    return COUNTED.flatMap((counted): CountShift[] => {
      const [from, to] = [was?.[counted] ?? 0, tally[counted] ?? 0];
      return from === to ? [] : [{ item: tally.item, counted, before: from, after: to }];
    });
  });
}

type Tally = Partial<Omit<MechanismTally & ThreatTally, "item">> & { item: Item };

function talliesAt({ holdings, lens }: RecordAt): Map<string, Tally> {
  const matrixOf = (kind: "mechanism" | "threat") =>
    buildMatrix({ holdings, lens, kind, applyToMembers: false });
  const tallies: Tally[] = [...tallyMechanisms(matrixOf("mechanism")), ...tallyThreats(matrixOf("threat"))];
  return new Map(tallies.map((tally) => [tally.item.code, tally]));
}

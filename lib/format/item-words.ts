import type { IsoDay } from "@/lib/domain/calendar";
import { sideOf } from "@/lib/domain/cell";
import type { ItemRecord, Standing } from "@/lib/domain/item-record";
import type { Stakeholder } from "@/lib/domain/position";
import { isCollective } from "@/lib/domain/vocabulary";
import { formatCount, formatList } from "./counts";

/** Where states stand on an item, in a sentence; groups are left out, their stance is nobody's in particular. */
export function describeItemRecord(record: ItemRecord): string {
  return record.item.kind === "mechanism" ? describeMechanism(record) : describeSalience(record);
}

function describeMechanism({ standings, calls, asOf }: ItemRecord): string {
  const [words, deeds] = standings.map(({ entries }) => statesOf(entries, asOf));
  const called = new Set(
    calls
      .flatMap((call) => call.called.filter((one) => isStateOn(one.stakeholder, asOf)))
      .map((one) => one.stakeholder.code),
  );
  const parts = [
    tell(words, 1, "for it in their own words", "for it in its own words") ??
      "none is on record for it in its own words",
    tell(words, -1, "against it in their own words", "against it in its own words"),
    tell(deeds, 1, "reported doing it", "reported doing it"),
    tell(deeds, -1, "reported to decline it", "reported to decline it"),
    called.size > 0 ? `${formatCount(called.size, "is", "are")} called on to do it` : null,
  ].filter((part) => part !== null);
  return parts.length === 1 && (words ?? []).length === 0
    ? "No state is on record on it."
    : `Of the states, ${formatList(parts)}.`;
}

function tell(entries: readonly Standing[] = [], side: 1 | -1, many: string, one: string): string | null {
  const count = entries.filter(({ mark }) => sideOf(mark.value) === side).length;
  return count === 0 ? null : `${count} ${count === 1 ? `is ${one}` : `are ${many}`}`;
}

function describeSalience({ standings, asOf }: ItemRecord): string {
  const [words, deeds, said] = standings.map(
    ({ entries }) => new Set(statesOf(entries, asOf).map(({ stakeholder }) => stakeholder.code)),
  );
  const own = new Set([...(words ?? []), ...(deeds ?? [])]);
  const onlySaid = [...(said ?? [])].filter((code) => !own.has(code)).length;
  if (own.size + onlySaid === 0) return "No state is on record on it.";
  const first =
    own.size === 0
      ? "No state has it on record"
      : `${formatCount(own.size, "state has", "states have")} it on record`;
  const rest = onlySaid === 0 ? "" : `; for ${onlySaid}${own.size === 0 ? "" : " more"} only others say so`;
  return `${first} in its own words or deeds${rest}.`;
}

// As in the comparison's counts: no groups, and no government that had ended by the day.
function isStateOn({ kind, validTo }: Stakeholder, day: IsoDay): boolean {
  return !isCollective(kind) && (validTo === null || validTo >= day);
}

function statesOf(entries: readonly Standing[], day: IsoDay): Standing[] {
  return entries.filter(({ stakeholder }) => isStateOn(stakeholder, day));
}

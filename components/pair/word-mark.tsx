import { ValueMark } from "@/components/evidence/value-mark";
import type { OwnWord } from "@/lib/domain/own-word";
import type { Item } from "@/lib/domain/position";
import type { SideRecord } from "@/lib/domain/side";
import { yearOf } from "@/lib/format/dates";
import { type Query, routes } from "@/lib/routes";

export interface WordMarkProps {
  side: Pick<SideRecord, "stakeholder" | "asOf" | "date">;
  item: Pick<Item, "code" | "kind" | "title">;
  word: OwnWord;
  query: Query;
}

/** What one side has on record on an item, as a link to the evidence under it by that side's day. */
export function WordMark({ side: { stakeholder, asOf, date }, item, word, query }: WordMarkProps) {
  const { release, source, asOf: pageDay } = query;
  const day = date === null ? pageDay : asOf;
  const address = { stakeholder: stakeholder.code, item: item.code, kind: item.kind };
  return (
    <a
      href={routes.cellWithin(address, { asOf: day, source, release })}
      className="inline-flex min-h-6 flex-wrap items-center gap-x-1.5 underline-offset-4 hover:underline"
    >
      <ValueMark basis={word.basis} value={word.value} />
      <span className="text-xs text-soft">
        {yearOf(word.newest)}
        <span className="sr-only">
          : evidence of {stakeholder.shortName} on {item.title}
        </span>
      </span>
    </a>
  );
}

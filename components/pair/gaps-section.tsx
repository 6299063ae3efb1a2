import { Glyph } from "@/components/ui/glyph";
import { Section } from "@/components/ui/section";
import type { Gap, PairRecord } from "@/lib/domain/pair";
import { formatCount } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";
import { WordMark } from "./word-mark";

export interface GapsSectionProps {
  pair: PairRecord;
  query: Query;
  pin: number | null;
}

/** Where a side says one thing and does another: its agreement with anybody is to be read with care. */
export function GapsSection({ pair, query, pin }: GapsSectionProps) {
  return (
    <Section
      id="gaps"
      title="Words against deeds"
      aside={formatCount(pair.gaps.length, "gap")}
      intro="One side’s own words and own deeds point in opposite ways. The words were counted above."
    >
      {pair.gaps.length === 0 ? (
        <p>On neither side do words and deeds point in opposite ways.</p>
      ) : (
        <ul className="max-w-[52rem] text-sm">
          {pair.gaps.map((gap) => (
            <GapLine key={`${gap.on}${gap.item.code}`} gap={gap} pair={pair} query={query} pin={pin} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function GapLine({ gap: { item, on }, pair, query, pin }: GapsSectionProps & { gap: Gap }) {
  const side = pair[on];
  const cell = side.cells.get(item.code);
  if (cell?.status !== "stated" || !cell.says || !cell.does) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5">
      <span className="inline-flex items-center gap-1.5">
        <Glyph name="gap" /> {nameSide(side)}
      </span>
      <a href={routes.item(item.code, pin)} className="font-serif text-base font-semibold hover:underline">
        {item.title}
      </a>
      <WordMark side={side} item={item} word={{ basis: "official", ...cell.says }} query={query} />
      <WordMark side={side} item={item} word={{ basis: "conduct", ...cell.does }} query={query} />
    </li>
  );
}

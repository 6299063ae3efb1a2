import { Section } from "@/components/ui/section";
import type { PairRecord } from "@/lib/domain/pair";
import { formatCount } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";
import { ItemLinks } from "./item-links";

/** Mechanisms of which only one speaks: said so that nobody takes the sum for the whole. */
export function OneSided({ pair, pin }: { pair: PairRecord; pin: number | null }) {
  const { a, b, onlyA, onlyB } = pair;
  return (
    <Section
      id="one-sided"
      title="Where only one speaks"
      aside={formatCount(onlyA.length + onlyB.length, "mechanism")}
      intro="Silence is neither agreement nor opposition: none of these is in any sum."
    >
      {[
        { side: a, items: onlyA },
        { side: b, items: onlyB },
      ].map(({ side, items }) => (
        <p key={side.key} className="mt-1 max-w-[48em] text-sm">
          Only {nameSide(side)}: {items.length === 0 ? "none" : <ItemLinks items={items} pin={pin} />}.
        </p>
      ))}
    </Section>
  );
}

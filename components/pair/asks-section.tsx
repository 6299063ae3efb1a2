import { Glyph } from "@/components/ui/glyph";
import { Section } from "@/components/ui/section";
import type { Ask, PairRecord } from "@/lib/domain/pair";
import { formatCount, formatList } from "@/lib/format/counts";
import { nameSide } from "@/lib/format/pair-words";
import { speakersOf } from "@/lib/format/when";
import { type Query, routes } from "@/lib/routes";
import { WordMark } from "./word-mark";

export interface AsksSectionProps {
  pair: PairRecord;
  query: Query;
  pin: number | null;
}

/** What others call on one to do and the other is for: an ask the other could make good. */
export function AsksSection({ pair, query, pin }: AsksSectionProps) {
  return (
    <Section
      id="asks"
      title="Asked of one, wanted by the other"
      aside={formatCount(pair.asks.length, "ask")}
      intro="Somebody calls on one side to do it, and the other side is itself for it or does it. To be called on tells nothing of one’s own will; it enters no count above."
    >
      {pair.asks.length === 0 ? (
        <p>Neither is called on to do anything the other is on record for.</p>
      ) : (
        <ul className="max-w-[52rem] text-sm">
          {pair.asks.map((ask) => (
            <AskLine key={`${ask.of}${ask.item.code}`} ask={ask} pair={pair} query={query} pin={pin} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function AskLine({ ask, pair, query, pin }: AsksSectionProps & { ask: Ask }) {
  const { item, of, answer, wantedAs } = ask;
  const [asked, other] = of === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
  const calls = asked.exhibits.filter((piece) => piece.item === item.code && piece.value === "called-on");
  return (
    <li className="border-b border-line py-2">
      <p className="flex items-start gap-x-1.5">
        <Glyph name="called-on" className="mt-1 size-4" />
        <span>
          {nameSide(asked)} is called on:{" "}
          <a
            href={routes.item(item.code, pin)}
            className="font-serif text-base font-semibold hover:underline"
          >
            {item.title}
          </a>
        </span>
      </p>
      <p className="text-soft">
        Asked by {formatList(speakersOf(calls))}:{" "}
        {calls.map(({ id }, index) => (
          <a key={id} href={routes.evidence(id, pin)} className="link">
            {index === 0 ? "evidence" : ` ${index + 1}`}
            <span className="sr-only">
              {" "}
              of what {asked.stakeholder.shortName} is asked on {item.title}
            </span>
          </a>
        ))}
      </p>
      <p>
        {nameSide(other)}: <WordMark side={other} item={item} word={wantedAs} query={query} />
        {" · "}
        {nameSide(asked)} itself:{" "}
        {answer ? <WordMark side={asked} item={item} word={answer} query={query} /> : "no word of its own"}
      </p>
    </li>
  );
}

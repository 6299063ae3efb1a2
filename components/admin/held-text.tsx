import { Fold } from "@/components/ui/fold";
import { formatCount } from "@/lib/format/counts";

/** A source's text where it is held, paragraphs numbered as evidence cites them; for coders only. */
export function HeldText({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="mt-4">
      <Fold summary={`The text, ${formatCount(paragraphs.length, "paragraph")}`}>
        <ol className="mt-2 max-w-[46em] list-decimal space-y-2 pl-10 font-serif text-base text-pretty marker:font-sans marker:text-sm marker:text-soft">
          {paragraphs.map((text, index) => (
            <li key={index} value={index + 1}>
              {text}
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  );
}

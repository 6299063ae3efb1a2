import { Rooms } from "@/components/layout/rooms";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

export interface SearchHelpProps {
  hasSearched: boolean;
  pin: number | null;
}

const EXAMPLES = [
  "intelligence sharing",
  "Pakistan border",
  "Putin",
  "sanctions -pressure",
  '"suicide bomb" or attack',
];

/** What can be searched and how; shown before a search and after one that found nothing. */
export function SearchHelp({ hasSearched, pin }: SearchHelpProps) {
  return (
    <>
      <div className="mt-6 max-w-[42em]">
        {hasSearched && (
          <p className="mb-2">
            Nothing in this release has these words, or any spelled like them. Fewer or other words may find
            it. Texts of the sources are not kept, only our paraphrases and key phrases of at most twelve
            words.
          </p>
        )}
        <p>
          The search looks through stakeholders, items, sources, and the paraphrase, key phrase and speaker of
          each piece of evidence. All words must be there; <code>or</code> between words, a minus before a
          word and quotes around a phrase work. A word that the release nowhere has is read as the nearest
          that it has, and the page says so.
        </p>
        <p className="mt-2">
          For instance:{" "}
          {EXAMPLES.map((example, index) => (
            <span key={example}>
              {index > 0 && " · "}
              <a href={routes.search(example, pin)} className="link">
                {example}
              </a>
            </span>
          ))}
        </p>
      </div>
      <Section id="rooms" title="Or go by room">
        <Rooms pin={pin} />
      </Section>
    </>
  );
}

import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";

export interface SourceTextProps {
  paragraphs: readonly string[];
  /** The places of the passages in the form, and their key phrases. */
  passages: readonly { place: number; phrase: string }[];
  isReadOnly: boolean;
}

/** The text of the source, paragraph by paragraph: each can be taken for a passage of the form, without a script. */
export function SourceText({ paragraphs, passages, isReadOnly }: SourceTextProps) {
  const phrases = passages.map(({ phrase }) => phrase).filter((phrase) => phrase !== "");
  return (
    <Section
      id="text"
      title="The text of the source"
      intro="Held here for those who code it, and shown to nobody else. Key phrases are marked."
    >
      <Fold summary={`Read its ${paragraphs.length} paragraphs`}>
        <ol className="mt-3 max-w-[46rem] space-y-3">
          {paragraphs.map((text, index) => (
            <li key={index} id={`paragraph-${index + 1}`} className="border-t border-line pt-2">
              <p className="font-serif text-base text-pretty">
                <span className="mr-3 font-sans text-sm text-soft">{index + 1}</span>
                {markPhrases(text, phrases).map(({ at, part, isMarked }) =>
                  isMarked ? (
                    <mark key={at} className="bg-says-wash text-ink">
                      {part}
                    </mark>
                  ) : (
                    part
                  ),
                )}
              </p>
              {!isReadOnly && (
                <p className="flex flex-wrap gap-x-5">
                  {passages.map(({ place }, nth) => (
                    <button
                      key={place}
                      type="submit"
                      form="record"
                      name="do"
                      value={`paragraph.${place}.${index + 1}`}
                      className="control cursor-pointer underline"
                    >
                      Cite paragraph {index + 1} in passage {nth + 1}
                    </button>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ol>
      </Fold>
    </Section>
  );
}

interface Part {
  at: number;
  part: string;
  isMarked: boolean;
}

/** Cuts a paragraph where the first phrase that stands in it begins and ends. */
function markPhrases(text: string, phrases: readonly string[]): Part[] {
  const phrase = phrases.find((one) => text.includes(one));
  if (phrase === undefined) return [{ at: 0, part: text, isMarked: false }];
  const start = text.indexOf(phrase);
  const end = start + phrase.length;
  return [
    { at: 0, part: text.slice(0, start), isMarked: false },
    { at: start, part: phrase, isMarked: true },
    { at: end, part: text.slice(end), isMarked: false },
  ];
}

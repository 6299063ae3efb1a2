import { BasisTag } from "@/components/ui/basis-tag";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { formatDate, formatWritten } from "@/lib/format/dates";
import { nameSource } from "@/lib/format/source-line";
import { DOUBT_WORDS, describeValue } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface ExhibitEntryProps {
  exhibit: Exhibit;
  pin: number | null;
  /** A line above the entry saying what the reader does not see otherwise, such as the item. */
  heading?: React.ReactNode;
}

/** One piece of evidence: who, when, what in our words, and the key phrase in theirs. */
export function ExhibitEntry({ exhibit, pin, heading }: ExhibitEntryProps) {
  const { basis, value, speaker, speakerRole, source } = exhibit;
  return (
    <article className="border-t border-line py-3 text-sm">
      {heading}
      <p className="flex flex-wrap items-baseline gap-x-2">
        <BasisTag basis={basis} />
        <span className="font-medium">{describeValue(basis, value)}</span>
        <span className="text-soft">{dateOf(exhibit)}</span>
      </p>
      <p className="text-soft">{describeSpeaker(speaker, speakerRole)}</p>
      <p className="mt-1">{exhibit.paraphrase}</p>
      {exhibit.doubt && <p className="mt-1 text-warn">{DOUBT_WORDS[exhibit.doubt]}</p>}
      {exhibit.condition && <p className="mt-1">Condition: {exhibit.condition}</p>}
      <blockquote className="my-1.5 border-l-2 border-strong-line pl-2 font-serif italic">
        “{exhibit.phrase}”
      </blockquote>
      <p className="text-soft">
        <a href={routes.source(source.id, pin)} className="link">
          {nameSource(source)}
        </a>
        {exhibit.paragraph !== null && <>, ¶ {exhibit.paragraph}</>}
        {exhibit.url && (
          <>
            {" · "}
            <a href={exhibit.url} className="link" rel="noreferrer">
              original
            </a>
          </>
        )}
        {" · "}
        <a href={routes.evidence(exhibit.id, pin)} className="link">
          permalink and citation
        </a>
      </p>
    </article>
  );
}

function dateOf({ saidOn, source }: Exhibit): string {
  return saidOn === null ? `undated, in a text of ${formatWritten(source)}` : formatDate(saidOn);
}

function describeSpeaker(speaker: string | null, role: string | null): string {
  if (speaker === null) return role ?? "unsigned";
  return role === null ? speaker : `${speaker}, ${role}`;
}

import { ValueMark } from "@/components/evidence/value-mark";
import { MarkedText } from "@/components/ui/marked-text";
import { Section } from "@/components/ui/section";
import type { FoundEvidence } from "@/lib/domain/search-results";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";
import type { SearchResultsListProps } from "./search-results-list";

/** Pieces of evidence that hold the words, best first. */
export function FoundEvidenceList({ results, names, q, pin }: SearchResultsListProps) {
  const { evidence, evidenceTotal, isLoose } = results;
  const shown =
    evidence.length < evidenceTotal
      ? `The best ${evidence.length} of ${formatNumber(evidenceTotal)}; another word would narrow them.`
      : null;
  return (
    <Section
      id="evidence"
      title="Evidence"
      aside={formatCount(evidenceTotal, "piece")}
      intro={
        (isLoose || shown) && (
          <p>
            {isLoose &&
              "No piece has all these words; these have some of them, or a speaker with a similar name. "}
            {shown}
          </p>
        )
      }
    >
      <ul className="max-w-[48rem]">
        {evidence.map((piece) => (
          <Found
            key={`${piece.id}${piece.basis}${piece.value}`}
            piece={piece}
            names={names}
            q={q}
            pin={pin}
          />
        ))}
      </ul>
    </Section>
  );
}

function Found({ piece, names, q, pin }: Omit<SearchResultsListProps, "results"> & { piece: FoundEvidence }) {
  const { id, stakeholder, item, basis, value, speaker, speakerRole, saidOn, source, paragraph } = piece;
  const who = [speaker ?? "unsigned", speakerRole].filter((part) => part !== null).join(", ");
  return (
    <li className="border-t border-line py-2.5 text-sm first:border-t-0">
      <p className="flex flex-wrap items-center gap-x-3">
        <a href={routes.evidence(id, pin)} className="link inline-flex min-h-6 items-center font-medium">
          {names.get(stakeholder) ?? stakeholder} · {names.get(item) ?? item}
        </a>
        <ValueMark basis={basis} value={value} />
        {saidOn && <span className="text-soft">{formatDate(saidOn)}</span>}
      </p>
      <p>
        <MarkedText text={piece.paraphrase} q={q} />
      </p>
      <p className="text-soft">
        <span className="font-serif italic">
          “<MarkedText text={piece.phrase} q={q} />”
        </span>{" "}
        · <MarkedText text={who} q={q} /> · source {source}
        {paragraph !== null && `, ¶ ${paragraph}`}
      </p>
    </li>
  );
}

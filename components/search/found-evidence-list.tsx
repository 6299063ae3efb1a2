import { ValueMark } from "@/components/evidence/value-mark";
import { MarkedText } from "@/components/ui/marked-text";
import { Section } from "@/components/ui/section";
import { EVIDENCE_PER_PAGE, type FoundEvidence } from "@/lib/domain/search-results";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { DOUBT_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { searchQuery } from "@/lib/schemas/search-view";
import { PageLinks } from "./page-links";
import type { SearchResultsListProps } from "./search-results-list";

/** Pieces of evidence that hold the words, best first, a page at a time. */
export function FoundEvidenceList({ results, names, view, q, pin }: SearchResultsListProps) {
  const { evidence, evidenceTotal, evidenceAnywhere } = results;
  const first = (view.page - 1) * EVIDENCE_PER_PAGE + 1;
  const aside =
    evidenceTotal === evidenceAnywhere
      ? formatCount(evidenceTotal, "piece")
      : `${formatNumber(evidenceTotal)} of ${formatCount(evidenceAnywhere, "piece")}`;
  return (
    <Section id="evidence" title="Evidence" aside={aside} intro={<Ranking {...{ results, view, q, pin }} />}>
      {evidence.length === 0 && (
        <p className="text-sm">None of the pieces found fits all the choices made.</p>
      )}
      <ol start={first} className="max-w-[48rem]">
        {evidence.map((piece) => (
          <Found
            key={`${piece.id}${piece.basis}${piece.value}`}
            piece={piece}
            names={names}
            q={q}
            pin={pin}
          />
        ))}
      </ol>
      <PageLinks
        page={view.page}
        pages={Math.ceil(evidenceTotal / EVIDENCE_PER_PAGE)}
        hrefOf={(page) =>
          `${routes.search(view.q, pin, searchQuery(view, { page: page === 1 ? null : page }))}#evidence`
        }
      />
    </Section>
  );
}

function Ranking({ results, view, pin }: Omit<SearchResultsListProps, "names">) {
  return (
    <p>
      {results.isLoose &&
        "No piece has all these words; these have some of them, or a speaker with a similar name. "}
      Those come first in which the words stand often and close together, paraphrase and key phrase before the
      speaker; among equals, the newest.{" "}
      <a href={routes.searchCsv(view.q, pin, searchQuery(view, { page: null }))} className="link" download>
        All {formatNumber(results.evidenceTotal)} as CSV
      </a>
    </p>
  );
}

type FoundProps = Pick<SearchResultsListProps, "names" | "q" | "pin"> & { piece: FoundEvidence };

function Found({ piece, names, q, pin }: FoundProps) {
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
      {piece.doubt && <p className="text-warn">{DOUBT_WORDS[piece.doubt]}</p>}
    </li>
  );
}

import { CitationTexts, type CitationTextsProps } from "@/components/cite/citation-texts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { aboutEvidence } from "@/lib/domain/correction";
import type { EvidenceRecord } from "@/lib/domain/evidence-record";
import { formatDate } from "@/lib/format/dates";
import { inSentence, KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { EvidenceFacts } from "./evidence-facts";
import { Neighbours } from "./neighbours";

export interface EvidencePageProps {
  record: EvidenceRecord;
  names: ReadonlyMap<string, string>;
  pin: number | null;
  citation: CitationTextsProps | null;
}

/** One piece of evidence under an address of its own: everything there is to judge and to cite it. */
export function EvidencePage({ record, names, pin, citation }: EvidencePageProps) {
  const { exhibits, stakeholder, item } = record;
  const [{ paraphrase, phrase, saidOn }] = exhibits;
  const cell = routes.cell({ stakeholder: stakeholder.code, item: item.code, kind: item.kind }, pin);
  return (
    <>
      <PageHead
        kicker={
          <>
            Evidence · {KIND_WORDS[item.kind].one} ·{" "}
            <a href={routes.stakeholder(stakeholder.code, pin)} className="link">
              {stakeholder.shortName}
            </a>{" "}
            ·{" "}
            <a href={routes.item(item.code, pin)} className="link">
              {item.title}
            </a>
          </>
        }
        title={`${stakeholder.shortName}: ${inSentence(item.title)}${saidOn ? `, ${formatDate(saidOn)}` : ""}`}
        finding={paraphrase}
      >
        <blockquote className="border-l-2 border-strong-line pl-3 font-serif text-lg text-ink italic">
          “{phrase}”
        </blockquote>
      </PageHead>
      <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-[minmax(0,46rem)_minmax(0,24rem)]">
        <div>
          <Section id="record" title="The record">
            <EvidenceFacts record={record} pin={pin} />
            <p className="mt-3 text-sm">
              <a href={cell} className="link">
                See the cell it stands in: {stakeholder.shortName}, {item.title}
              </a>
            </p>
            <p className="mt-1 text-sm">
              <a
                href={routes.newCorrection(aboutEvidence(exhibits[0].id), { release: pin })}
                rel="nofollow"
                className="link"
              >
                Suggest a correction
              </a>
            </p>
          </Section>
          {citation && (
            <Section
              id="cite"
              title="How to cite it"
              intro="The source is cited itself, and then where and how this data set coded it."
            >
              <CitationTexts {...citation} />
            </Section>
          )}
        </div>
        <Neighbours record={record} names={names} pin={pin} />
      </div>
    </>
  );
}

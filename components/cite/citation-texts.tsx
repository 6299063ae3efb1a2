import { CopyButton } from "@/components/ui/copy-button";
import type { Citation } from "@/lib/domain/citation";
import { type CitationPart, plainText, writeApa, writeChicago } from "@/lib/format/citation-text";
import { routes } from "@/lib/routes";

export interface CitationTextsProps {
  citation: Citation;
  /** The path cited, pinned; the files are made from it. */
  path: string;
}

const FILES = [
  { format: "bib", name: "BibTeX" },
  { format: "ris", name: "RIS" },
  { format: "json", name: "CSL-JSON" },
] as const;

/** A citation in two styles to select or copy, and in three formats to save. */
export function CitationTexts({ citation, path }: CitationTextsProps) {
  const styles = [
    { name: "Chicago", edition: "author-date, 17th ed.", parts: writeChicago(citation) },
    { name: "APA", edition: "7th ed.", parts: writeApa(citation) },
  ];
  return (
    <div className="max-w-[44rem] pb-2 text-sm">
      {styles.map(({ name, edition, parts }) => (
        <div key={name} className="mt-3">
          <p className="flex flex-wrap items-center justify-between gap-x-4 text-soft">
            <span>
              {name}, {edition}
            </span>
            <CopyButton text={plainText(parts)} label={`Copy ${name}`} />
          </p>
          <p className="mt-1 border-l-2 border-strong-line pl-3 [overflow-wrap:anywhere] text-ink select-all">
            <Parts parts={parts} />
          </p>
        </div>
      ))}
      <p className="mt-2 flex flex-wrap items-center gap-x-4">
        <span className="text-soft">As a file:</span>
        {FILES.map(({ format, name }) => (
          <a key={format} href={routes.citeFile(path, format)} className="link control" download>
            {name}
          </a>
        ))}
      </p>
      <p className="text-soft">
        Its address names release {citation.release}, so what it shows never changes.
      </p>
    </div>
  );
}

function Parts({ parts }: { parts: readonly CitationPart[] }) {
  let at = 0;
  return parts.map(({ text, isItalic }) => {
    const key = at;
    at += text.length;
    return isItalic ? <i key={key}>{text}</i> : <span key={key}>{text}</span>;
  });
}

import { CitationTexts, type CitationTextsProps } from "./citation-texts";

/** How to cite what the page shows, one click away and there without a script. */
export function CiteThis(props: CitationTextsProps) {
  return (
    <details className="no-print mt-2 text-sm">
      <summary className="control">Cite this view</summary>
      <CitationTexts {...props} />
    </details>
  );
}

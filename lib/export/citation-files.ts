import { type Citation, type CitedDate, DATA_SET_AUTHOR } from "@/lib/domain/citation";
import { noteOf } from "@/lib/format/citation-note";
import { writeBibtex } from "./citation-bibtex";
import { writeRis } from "./citation-ris";

export type CitationFormat = "bib" | "ris" | "json";

export interface CitationFile {
  text: string;
  contentType: string;
  filename: string;
}

/** A citation as a file that reference managers read. */
export function writeCitationFile(citation: Citation, format: CitationFormat): CitationFile {
  const filename = `${citation.key}.${format}`;
  if (format === "bib")
    return { text: writeBibtex(citation), contentType: "application/x-bibtex; charset=utf-8", filename };
  if (format === "ris")
    return {
      text: writeRis(citation),
      contentType: "application/x-research-info-systems; charset=utf-8",
      filename,
    };
  return {
    text: `${JSON.stringify([toCslJson(citation)], null, 2)}\n`,
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    filename,
  };
}

const CSL_TYPES: Record<Citation["kind"], string> = {
  dataset: "dataset",
  newspaper: "article-newspaper",
  magazine: "article-magazine",
  statement: "webpage",
  speech: "speech",
  report: "report",
};

/** CSL-JSON 1.0.2, the form in which other programs exchange citations. */
function toCslJson(citation: Citation): Record<string, unknown> {
  const { key, kind, title, authors, container, issued, accessed, url, release } = citation;
  return {
    id: key,
    type: CSL_TYPES[kind],
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(kind === "speech" || kind === "report" ? { publisher: container } : { "container-title": container }),
    ...(kind === "dataset" && { publisher: DATA_SET_AUTHOR }),
    issued: dateParts(issued),
    ...(url !== null && { URL: url }),
    // The reader saw our page, not the source: only a view was accessed.
    ...(kind === "dataset" && { accessed: { "date-parts": [numbersOf(accessed, "day")] } }),
    ...(kind === "dataset" && { version: `release ${release}` }),
    note: noteOf(citation),
  };
}

function dateParts({ first, last, precision }: CitedDate): { "date-parts": number[][] } {
  const [from, to] = [numbersOf(first, precision), numbersOf(last, precision)];
  return { "date-parts": from.join() === to.join() ? [from] : [from, to] };
}

function numbersOf(day: string, precision: CitedDate["precision"]): number[] {
  const length = { day: 3, month: 2, year: 1 }[precision];
  return day.split("-").slice(0, length).map(Number);
}

import type { Citation, CitedDate } from "@/lib/domain/citation";
import { nameInOneField, noteOf } from "@/lib/format/citation-note";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ENTRIES: Record<Citation["kind"], { type: string; containerField: string }> = {
  dataset: { type: "dataset", containerField: "howpublished" },
  newspaper: { type: "article", containerField: "journal" },
  magazine: { type: "article", containerField: "journal" },
  statement: { type: "misc", containerField: "howpublished" },
  speech: { type: "misc", containerField: "howpublished" },
  report: { type: "techreport", containerField: "institution" },
};

/**
 * One entry that both BibTeX and biblatex read, in UTF-8: `year` and `month` for the one, `date` with its
 * full span for the other. Names and titles keep their capitals.
 */
export function writeBibtex(citation: Citation): string {
  const { kind, authors, title, container, issued, url, accessed, release } = citation;
  const { type, containerField } = ENTRIES[kind];
  const names = authors.map((name) =>
    "literal" in name ? `{${escapeTex(name.literal)}}` : escapeTex(nameInOneField(name)),
  );
  const fields: [string, string | null][] = [
    ["author", names.length > 0 ? `{${names.join(" and ")}}` : null],
    // A second pair of braces keeps a style from making “ISIS-K” small.
    ["title", `{{${escapeTex(title)}}}`],
    [containerField, `{${escapeTex(container)}}`],
    ["year", `{${issued.last.slice(0, 4)}}`],
    ["month", issued.precision === "year" ? null : (MONTHS[Number(issued.first.slice(5, 7)) - 1] ?? null)],
    ["date", `{${isoSpan(issued)}}`],
    ["version", kind === "dataset" ? `{release ${release}}` : null],
    ["url", url === null ? null : `{${bareUrl(url)}}`],
    ["urldate", kind !== "dataset" ? null : `{${accessed}}`],
    ["note", `{${escapeTex(noteOf(citation))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return `@${type}{${citation.key},\n${lines.join("\n")}\n}\n`;
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** Text in which nothing is a command; BibTeX counts even escaped braces, so these go by name. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => TEX[character] ?? character).replace(/\s+/g, " ");
}

/** A url field is read to its closing brace and printed as it stands. */
function bareUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

function isoSpan({ first, last, precision }: CitedDate): string {
  const length = { day: 10, month: 7, year: 4 }[precision];
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  return from === to ? from : `${from}/${to}`;
}

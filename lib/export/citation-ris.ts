import { type Citation, type CitedDate, DATA_SET_AUTHOR } from "@/lib/domain/citation";
import { formatCitedDate } from "@/lib/format/citation-dates";
import { nameInOneField, noteOf } from "@/lib/format/citation-note";

const TYPES: Record<Citation["kind"], string> = {
  dataset: "DATA",
  newspaper: "NEWS",
  magazine: "MGZN",
  statement: "ELEC",
  speech: "GEN",
  report: "RPRT",
};

/** One reference in RIS: a tag, two spaces, a hyphen and a value a line, ended by ER. */
export function writeRis(citation: Citation): string {
  const { kind, key, authors, title, container, issued, url, accessed, release } = citation;
  const lines: [string, string | null][] = [
    ["TY", TYPES[kind]],
    ["ID", key],
    ...authors.map((name): [string, string] => ["AU", nameInOneField(name)]),
    ["TI", title],
    ["T2", container],
    ["PB", kind === "dataset" ? DATA_SET_AUTHOR : null],
    ["PY", issued.last.slice(0, 4)],
    ["DA", risDate(issued)],
    ["ET", kind === "dataset" ? `release ${release}` : null],
    ["UR", url],
    ["Y2", kind !== "dataset" ? null : `${accessed.replaceAll("-", "/")}/`],
    ["N1", noteOf(citation)],
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

/** A line break in a value would begin a tag of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** YYYY/MM/DD/and what else is to be said: months and days that are not known stay empty, a span is spelt out. */
function risDate(issued: CitedDate): string {
  const { first, last, precision } = issued;
  const [year = "", month = "", day = ""] = first.split("-");
  const length = { day: 10, month: 7, year: 4 }[precision];
  const isSpan = first.slice(0, length) !== last.slice(0, length);
  const span = isSpan ? formatCitedDate(issued) : "";
  return [year, precision === "year" ? "" : month, precision === "day" ? day : "", span].join("/");
}

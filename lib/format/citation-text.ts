import type { Citation, CitedName } from "@/lib/domain/citation";
import { formatCitedDate, formatDay, formatYearFirst, yearOfCited } from "./citation-dates";

/** A stretch of a citation, in italics where the style asks for it. */
export interface CitationPart {
  text: string;
  isItalic: boolean;
}

const plain = (text: string): CitationPart => ({ text, isItalic: false });
const italic = (text: string): CitationPart => ({ text, isItalic: true });

/** Chicago Manual of Style, 17th edition, author-date (chapter 15): a reference-list entry. */
export function writeChicago(citation: Citation): CitationPart[] {
  const { issued, title, container, kind, coded } = citation;
  const head = `${ended(chicagoAuthors(citation))} ${yearOfCited(issued)}. “${ended(innerQuotes(title))}” `;
  const seen = `Accessed ${formatDay(citation.accessed)}.`;
  if (coded === null) {
    return tidy([
      plain(head),
      italic(container),
      plain(`, data set, release ${citation.release}, ${formatCitedDate(issued)}. ${seen} ${citation.url}.`),
    ]);
  }
  const isUnsigned = citation.authors.length === 0;
  const date = formatCitedDate(issued);
  const where = coded.paragraph === null ? "" : `, para. ${coded.paragraph}`;
  const named = kind === "newspaper" || kind === "magazine" ? italic(container) : plain(container);
  return tidy([
    plain(head),
    ...(isUnsigned ? [plain(`${capital(date)}${where}.`)] : [named, plain(`, ${date}${where}.`)]),
    plain(citation.url === null ? "" : ` ${citation.url}.`),
    plain(` As coded in `),
    italic("Common Ground"),
    plain(
      `, release ${citation.release} (${formatDay(coded.releasedOn)}): ${coded.as}. ${seen} ${coded.address}.`,
    ),
  ]);
}

/** APA, 7th edition (chapters 9 and 10): a reference-list entry. Titles keep the capitals they were published with. */
export function writeApa(citation: Citation): CitationPart[] {
  const { issued, title, container, kind, coded } = citation;
  const head = `${ended(apaAuthors(citation))} (${formatYearFirst(issued)}). `;
  const seen = `Retrieved ${formatDay(citation.accessed)}, from`;
  if (coded === null) {
    return tidy([
      plain(head),
      italic(title),
      plain(` (Release ${citation.release}) [Data set]. ${seen} ${citation.url}`),
    ]);
  }
  const isPeriodical = kind === "newspaper" || kind === "magazine";
  const isUnsigned = citation.authors.length === 0;
  const note = KIND_NOTES[kind];
  return tidy([
    plain(head),
    isPeriodical ? plain(title) : italic(title),
    plain(note ? ` [${note}].` : /[.?!]$/.test(title) ? "" : "."),
    ...(isUnsigned ? [] : [plain(" "), isPeriodical ? italic(container) : plain(container), plain(".")]),
    plain(citation.url === null ? "" : ` ${citation.url}`),
    plain(
      ` (As coded in Common Ground, Release ${citation.release}, ${formatDay(coded.releasedOn)}${coded.paragraph === null ? "" : `, para. ${coded.paragraph}`}: ${coded.as}. ${seen} ${coded.address})`,
    ),
  ]);
}

export function plainText(parts: readonly CitationPart[]): string {
  return parts.map(({ text }) => text).join("");
}

const KIND_NOTES: Partial<Record<Citation["kind"], string>> = { statement: "Statement", speech: "Speech" };

/** “Korybko, Andrew, and Jane Doe”; an unsigned text stands under its publisher (15.36). */
function chicagoAuthors({ authors, container }: Citation): string {
  const [first, ...rest] = authors;
  if (!first) return container;
  const names = [inverted(first), ...rest.map(straight)];
  if (names.length > 10) return `${names.slice(0, 7).join(", ")}, et al.`;
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}

/** “Korybko, A., & Doe, J.”; an unsigned text stands under the body that published it (9.9). */
function apaAuthors({ authors, container }: Citation): string {
  if (authors.length === 0) return container;
  const names = authors.map((name) =>
    "literal" in name ? name.literal : `${name.family}, ${initials(name.given)}`,
  );
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${names.at(-1)}`;
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

function inverted(name: CitedName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

function straight(name: CitedName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}

function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split("-")
        .map((part) => `${[...part][0] ?? ""}.`)
        .join("-"),
    )
    .join(" ");
}

/** A full stop, unless the text brings its own end. */
function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** Quotation marks inside a quotation become single ones (Chicago 13.30). */
function innerQuotes(text: string): string {
  return text
    .replace(/"([^"]*)"/g, "‘$1’")
    .replace(/“/g, "‘")
    .replace(/”/g, "’");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One line whatever the data hold, and no empty parts. */
function tidy(parts: readonly CitationPart[]): CitationPart[] {
  return parts
    .map(({ text, isItalic }) => ({ text: text.replace(/\s+/g, " "), isItalic }))
    .filter(({ text }) => text !== "");
}

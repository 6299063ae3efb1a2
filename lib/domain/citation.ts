import type { IsoDay } from "./calendar";
import type { Exhibit } from "./cell-detail";
import type { Release, Source } from "./position";

/** A name split for bibliographies, or one that must not be split: a body's. */
export type CitedName = { family: string; given: string } | { literal: string };

/** The day or days something was published, and how much of them is known. */
export interface CitedDate {
  first: IsoDay;
  last: IsoDay;
  precision: "day" | "month" | "year";
}

export type CitedKind = "dataset" | "newspaper" | "magazine" | "statement" | "speech" | "report";

/** Everything a citation style may ask for; the styles differ, the record does not. */
export interface Citation {
  /** ASCII, for the keys of reference managers. */
  key: string;
  kind: CitedKind;
  title: string;
  /** Empty where the source is unsigned. */
  authors: readonly CitedName[];
  /** The paper, site or data set it stands in. */
  container: string;
  issued: CitedDate;
  url: string | null;
  accessed: IsoDay;
  release: number;
  /** For a source: the place in it, and where and how this data set coded it. */
  coded: { paragraph: number | null; as: string; releasedOn: IsoDay; address: string } | null;
}

export interface CitingInput {
  /** The absolute address, pinned to the release. */
  address: string;
  release: Pick<Release, "n" | "publishedOn">;
  accessed: IsoDay;
}

const DATA_SET = "Common Ground: who wants what against ISIS-K";
export const DATA_SET_AUTHOR = "Common Ground";

/** Cites a view of the data set: what it shows, the release it shows and the address that always shows it. */
export function buildViewCitation(title: string, { address, release, accessed }: CitingInput): Citation {
  return {
    key: keyOf(["common-ground", `r${release.n}`, title]),
    kind: "dataset",
    title: oneLine(title),
    authors: [{ literal: DATA_SET_AUTHOR }],
    container: DATA_SET,
    issued: { first: release.publishedOn, last: release.publishedOn, precision: "day" },
    url: address,
    accessed,
    release: release.n,
    coded: null,
  };
}

/** Cites the source of a piece of evidence itself, and then how and where this data set coded it. */
export function buildEvidenceCitation(
  { id, source, paragraph, url }: Pick<Exhibit, "id" | "source" | "paragraph" | "url">,
  as: string,
  { address, release, accessed }: CitingInput,
): Citation {
  const authors = source.authors.map(splitName);
  const [first] = authors;
  const lead = first ? ("family" in first ? first.family : first.literal) : source.publisher;
  return {
    key: keyOf([lead, source.written.first.slice(0, 4), id]),
    kind: KINDS[source.kind],
    title: oneLine(source.title),
    authors,
    container: oneLine(source.publisher),
    issued: {
      ...source.written,
      precision: source.writtenPrecision === "day-range" ? "day" : source.writtenPrecision,
    },
    url: url ?? source.url,
    accessed,
    release: release.n,
    coded: { paragraph, as, releasedOn: release.publishedOn, address },
  };
}

const KINDS: Record<Source["kind"], CitedKind> = {
  commentary: "magazine",
  "news-analysis": "newspaper",
  "press-report": "newspaper",
  "joint-statement": "statement",
  "official-statement": "statement",
  speech: "speech",
  "un-document": "report",
};

const BODY =
  /[,\d()/&]|\b(?:of|the|for|and|ministry|office|council|agency|government|embassy|press|news|times|institute|centre|center|committee|organi[sz]ation|union|staff|desk|bureau|united|nations|department)\b/i;
const PARTICLE = /^(?:al|el|bin|ibn|van|von|der|den|de|da|di|du|la|le)$/i;

/** Splits a person's name before its family name, particles included; a body's name, or a single word, stays whole. */
export function splitName(name: string): CitedName {
  const words = oneLine(name).split(" ");
  if (words.length < 2 || words.length > 5 || BODY.test(name)) return { literal: oneLine(name) };
  let cut = words.length - 1;
  while (cut > 1 && PARTICLE.test(words[cut - 1] ?? "")) cut -= 1;
  return { given: words.slice(0, cut).join(" "), family: words.slice(cut).join(" ") };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

function keyOf(parts: readonly string[]): string {
  return parts
    .join("-")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
}

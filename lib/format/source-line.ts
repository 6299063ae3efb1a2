import type { Source } from "@/lib/domain/position";
import { isOpinion } from "@/lib/domain/vocabulary";
import { formatList } from "./counts";
import { formatWritten } from "./dates";

/** “Andrew Korybko, OneWorld, 27–29 Aug 2021”: how a source is named in small print. */
export function nameSource(source: Source): string {
  return `${signatureOf(source)}, ${formatWritten(source)}`;
}

/** Its authors; a report or a statement without any goes by its publisher, an opinion is unsigned. */
function signatureOf({ authors, kind, publisher }: Source): string {
  if (authors.length > 0) return formatList(authors);
  return isOpinion(kind) ? "Unsigned" : publisher;
}

/** A citation of one source, or of one place in it, naming the release that holds it. */
export function citeSource(
  source: Source,
  place: { paragraph: number | null; release: number; address: string },
): string {
  const authors = source.authors.length > 0 ? `${formatList(source.authors)}, ` : "";
  const paragraph = place.paragraph === null ? "" : `, para. ${place.paragraph}`;
  return `${authors}“${source.title}”, ${source.publisher}, ${formatWritten(source)}${paragraph}. Coded in Common Ground, release ${place.release}, ${place.address}.`;
}

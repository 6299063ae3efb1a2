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

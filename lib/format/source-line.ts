import type { Source } from "@/lib/domain/position";
import { formatList } from "./counts";
import { formatWritten } from "./dates";

/** “Andrew Korybko, OneWorld, 27–29 Aug 2021”: how a source is named in small print. */
export function nameSource(source: Source): string {
  const authors = source.authors.length > 0 ? formatList(source.authors) : "Unsigned";
  return `${authors}, ${formatWritten(source)}`;
}

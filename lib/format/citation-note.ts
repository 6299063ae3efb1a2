import type { Citation, CitedName } from "@/lib/domain/citation";
import { formatCitedDate, formatDay } from "./citation-dates";

/** What no field of a reference manager holds: the release and, for a source, how it was coded. */
export function noteOf({ release, issued, accessed, coded }: Citation): string {
  if (coded === null) return `Data set release ${release} of ${formatCitedDate(issued)}`;
  const place = coded.paragraph === null ? "" : `Paragraph ${coded.paragraph}. `;
  return `${place}As coded in Common Ground, release ${release} (${formatDay(coded.releasedOn)}): ${coded.as}. Accessed ${formatDay(accessed)}. ${coded.address}`;
}

/** “Korybko, Andrew” as both older formats have it; a body's name takes no comma, which would split it. */
export function nameInOneField(name: CitedName): string {
  return "literal" in name ? name.literal.replace(/,\s*/g, " – ") : `${name.family}, ${name.given}`;
}

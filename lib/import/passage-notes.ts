import type { Draft } from "@/lib/domain/editorial";
import { formatList } from "@/lib/format/counts";
import { formatWritten } from "@/lib/format/dates";
import { passagesOf } from "@/lib/schemas/record-draft";
import type { Lines } from "./record-lines";

/** What is good to know beside a field, by the field's name in the draft. */
export type FieldNotes = Record<string, string>;

const EXCERPT = 160;

/** Beside a position's fields: what counts for its item, which source that is, where its phrases stand. */
export function notePosition(draft: Draft, lines: Lines, paragraphs: readonly string[] | null): FieldNotes {
  const item = lines.item.get(draft.item?.trim() ?? "");
  const source = lines.source.get(draft.source?.trim() ?? "");
  const notes: FieldNotes = {};
  if (item) notes.value = `What counts as ${item.title}: ${item.scope}`;
  if (source) {
    const written = { first: source.writtenFrom, last: source.writtenTo };
    notes.source = `${source.title}. ${source.publisher}, ${formatWritten({ ...source, written })}.`;
  }
  for (const place of passagesOf(draft)) Object.assign(notes, notePassage(draft, place, paragraphs));
  return notes;
}

function notePassage(draft: Draft, place: number, paragraphs: readonly string[] | null): FieldNotes {
  const phrase = draft[`evidence.${place}.phrase`]?.trim() ?? "";
  const cited = paragraphs?.[Number(draft[`evidence.${place}.paragraph`]) - 1];
  const notes: FieldNotes = {};
  if (cited)
    notes[`evidence.${place}.paragraph`] =
      cited.length > EXCERPT ? `${cited.slice(0, EXCERPT).trimEnd()} …` : cited;
  if (phrase !== "") notes[`evidence.${place}.phrase`] = tellPlace(phrase, paragraphs, cited);
  return notes;
}

function tellPlace(phrase: string, paragraphs: readonly string[] | null, cited: string | undefined): string {
  if (paragraphs === null) return "The text of this source is not held here, so nobody looked the phrase up.";
  if (cited?.includes(phrase)) return "It stands in the paragraph named.";
  const places = paragraphs.flatMap((text, index) => (text.includes(phrase) ? [String(index + 1)] : []));
  if (places.length === 0) return "It stands nowhere in the text held of this source, letter for letter.";
  return `It stands in ${places.length === 1 ? "paragraph" : "paragraphs"} ${formatList(places)}.`;
}

/** What a reader can say is wrong. */
export const CORRECTION_KINDS = ["value", "basis", "words", "date", "source", "missing", "other"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CORRECTION_STATES = ["received", "taken-up", "declined", "settled"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What a correction is about: a cell of the comparison, or one piece of evidence. */
export type CorrectionAbout = { stakeholder: string; item: string } | { evidence: string };

/** Reads `cell.PAK.border-control` or `evidence.<id>`; null for anything else. */
export function parseAbout(text: string): CorrectionAbout | null {
  const cell = /^cell\.([A-Z][A-Z0-9-]{1,23})\.([a-z][a-z0-9-]{1,39})$/.exec(text);
  if (cell?.[1] && cell[2]) return { stakeholder: cell[1], item: cell[2] };
  const evidence = /^evidence\.(\w{1,20})$/.exec(text)?.[1];
  return evidence ? { evidence } : null;
}

export function aboutCell(stakeholder: string, item: string): string {
  return `cell.${stakeholder}.${item}`;
}

export function aboutEvidence(id: string): string {
  return `evidence.${id}`;
}

/** The same words, however they are spaced and written large or small. */
export function foldWords(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

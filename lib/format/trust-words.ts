import type { Cell, StatedCell } from "@/lib/domain/cell";
import type { Ranking } from "@/lib/domain/finding-changes";
import type { Drop, DropKind, Fate } from "@/lib/domain/fragility";
import type { AloneKind } from "@/lib/domain/fragility-ranking";
import type { Effort } from "@/lib/domain/silence-map";
import type { Tension, TensionKind } from "@/lib/domain/tension";
import { marksOf } from "./cells";
import { formatCount } from "./counts";
import { formatDate } from "./dates";
import { describeValue } from "./words";

/** The words of the pages that tell how far to trust a cell. */

export const DROP_KIND_WORDS: Record<DropKind, { one: string; many: string }> = {
  source: { one: "source", many: "sources" },
  author: { one: "author", many: "authors" },
  publisher: { one: "publisher", many: "publishers" },
};

/** How a drop is named: a source by its title, an author or publisher by the name. */
export function nameDrop({ kind, name, sources }: Drop): string {
  return kind === "source" ? (sources[0]?.title ?? name) : name;
}

export const FATE_WORDS: Record<Fate, { head: string; meaning: string }> = {
  silent: { head: "Fall silent", meaning: "Nothing is left on record in the cell" },
  weaker: { head: "Weaken", meaning: "A weaker layer leads: deeds for words, what others say for deeds" },
  turned: { head: "Turn", meaning: "The leading layer shows another value" },
  beside: {
    head: "Beside",
    meaning: "What leads stays; another mark, or the mark of a contradiction, changes",
  },
};

export const ALONE_WORDS: Record<AloneKind, { label: string; meaning: string }> = {
  analyst: { label: "one analyst", meaning: "one voice, and only ascribing it to the stakeholder" },
  speaker: { label: "one speaker", meaning: "one voice, the stakeholder’s own or another’s" },
  source: { label: "one source", meaning: "one text, whoever speaks in it" },
};

export const RANKING_WORDS: Record<Ranking, string> = {
  "on-record": "Mechanisms, by states for them in their own words",
  doing: "Mechanisms, by states reported practising them",
  "called-on": "Mechanisms, by states called on to do them",
  named: "Threats, by states that name them or act on them",
  ascribed: "Threats, by states of which only others say so",
};

export const TENSION_WORDS: Record<TensionKind, { label: string; forIt: string; against: string }> = {
  "words-deeds": { label: "words against deeds", forIt: "", against: "" },
  words: { label: "words against words", forIt: "Says it is for it", against: "Says it is against it" },
  deeds: { label: "deeds against deeds", forIt: "Does it", against: "Declines it" },
  others: { label: "others disagree", forIt: "Said to be for it", against: "Said to be against it" },
};

/** The heads of the two sides, which for words against deeds depend on which side the words are. */
export function nameSides({ kind, forIt }: Tension): { forIt: string; against: string } {
  if (kind !== "words-deeds") return TENSION_WORDS[kind];
  return forIt.basis === "official"
    ? { forIt: "Says it is for it", against: "Declines it in deed" }
    : { forIt: "Does it", against: "Says it is against it" };
}

/** Whether the two sides may be a change of mind, and whether they still stand. */
export function describeTension({ kind, order, forIt, against, stands }: Tension): string {
  const years = (side: Tension["forIt"]) =>
    side.oldest.slice(0, 4) === side.newest.slice(0, 4)
      ? side.newest.slice(0, 4)
      : `${side.oldest.slice(0, 4)} to ${side.newest.slice(0, 4)}`;
  const when =
    order === "together"
      ? `Both within the same stretch of time: for it ${years(forIt)}, against it ${years(against)}.`
      : order === "for-first"
        ? `For it first, up to ${formatDate(forIt.newest)}; against it from ${formatDate(against.oldest)} on.`
        : `Against it first, up to ${formatDate(against.newest)}; for it from ${formatDate(forIt.oldest)} on.`;
  if (kind !== "words-deeds") return when;
  return stands
    ? `${when} Its newest word and its newest deed still point in opposite ways.`
    : `${when} Its newest word and its newest deed do not stand opposed in this way.`;
}

/** What a cell comes to in a few words, silence included. */
export function nameCell(cell: Cell): string {
  if (cell.status === "stated") return nameStated(cell);
  if (cell.status === "not-applicable") return "does not apply";
  if (cell.status === "unread") return "not read";
  return `silent in ${formatCount(cell.sources, "source")}`;
}

/** All marks: what leads, then in brackets what stands beside it, then the marks of contradiction. */
function nameStated(cell: StatedCell): string {
  const leads = marksOf(cell).map(({ basis, mark }) => describeValue(basis, mark.value));
  const beside = [
    cell.saidOf && (cell.says ?? cell.does) ? describeValue("analyst", cell.saidOf.value) : null,
    cell.calledOn ? "called on" : null,
  ].filter((words) => words !== null);
  const main = leads.length > 0 ? leads.join(" · ") : beside.pop();
  const flags = [cell.contested && "contested", cell.saidDoneGap && "words against deeds"].filter(Boolean);
  return [beside.length > 0 ? `${main} (${beside.join(", ")})` : main, ...flags].join(", ");
}

/** “3 read whole, 12 in part, up to 4 Feb 2026”. */
export function describeEffort({ whole, inPart, latest }: Effort): string {
  if (latest === null) return "no source read";
  const parts = [whole > 0 && `${whole} read whole`, inPart > 0 && `${inPart} in part`].filter(Boolean);
  return `${parts.join(", ")}, up to ${formatDate(latest)}`;
}

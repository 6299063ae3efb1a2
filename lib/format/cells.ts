import type { Cell, StatedCell } from "@/lib/domain/cell";
import { marksOf } from "@/lib/domain/shown-marks";
import { isSalience } from "@/lib/domain/vocabulary";
import { formatCount } from "./counts";
import { formatDate } from "./dates";
import { describeValue } from "./words";

// Words and marks of a cell are asked for together.
export { marksOf };

/** What a cell says in a few words: “supports · practises”, “called on”. */
export function summariseCell(cell: StatedCell): string {
  const parts = marksOf(cell).map(({ basis, mark }) => describeValue(basis, mark.value));
  if (parts.length === 0 && cell.calledOn) parts.push("called on");
  return parts.join(" · ");
}

/** True when nothing in the cell is the stakeholder's own word or deed. */
export function restsOnAnalysts(cell: StatedCell): boolean {
  return cell.says === null && cell.does === null;
}

/** How the label was reached, in a sentence or two. */
export function explainCell(cell: Cell): string {
  if (cell.status === "not-applicable") return `Does not apply. ${cell.reason}.`;
  if (cell.status !== "stated" && cell.hidden > 0)
    return `Nothing on the chosen layers; ${formatCount(cell.hidden, "position")} on others.`;
  if (cell.status === "unread") return `Not read yet: no source has been coded for this stakeholder.`;
  if (cell.status === "searched") {
    const part = cell.inPart > 0 ? `, ${cell.inPart} of them in part only` : "";
    return `Silent: ${formatCount(cell.sources, "source")} up to ${formatDate(cell.until)} searched${part}, none speaks of it.`;
  }
  return explainStated(cell);
}

function explainStated(cell: StatedCell): string {
  const sentences: string[] = [];
  if (cell.says && isSalience(cell.says.value))
    sentences.push("Its own words, quoted or reported, lead; where they differ, the strongest stands first.");
  else if (cell.says)
    sentences.push("Its own words, quoted or reported, lead; where they changed, the newest stands first.");
  else if (cell.does) sentences.push("No own words on record; what it is reported to do leads.");
  else sentences.push("No own words or deeds on record: this is what others say of it or ask of it.");
  if (cell.says?.value && cell.saidDoneGap) sentences.push("Its words and its deeds point in opposite ways.");
  if (cell.contested) sentences.push("Opposing values are on record on the same basis.");
  if (cell.calledOn && !restsOnAnalysts(cell))
    sentences.push("What others call on it to do says nothing of its will.");
  return sentences.join(" ");
}

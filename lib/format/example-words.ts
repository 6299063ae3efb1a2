import type { Mark, StatedCell } from "@/lib/domain/cell";
import { type Basis, isSalience } from "@/lib/domain/vocabulary";
import { formatCount } from "./counts";
import { describeValue } from "./words";

/** The steps that lead from the positions of one cell to what it shows. */
export function explainExample(cell: StatedCell): string[] {
  const { says, does, saidOf, calledOn } = cell;
  return [
    says
      ? stepOf("official", "Own words", says)
      : "It has no words of its own on record here, so no mark of that layer is drawn.",
    does ? stepOf("conduct", "Deeds", does) : "No deed is reported, so that layer stays empty.",
    saidOf ? afterOwn(stepOf("analyst", "What others say of it", saidOf), says ?? does) : null,
    calledOn
      ? `${formatCount(calledOn.callers, "caller")} ${calledOn.callers === 1 ? "wants" : "want"} it to act. They are counted apart and move nothing else.`
      : null,
    cell.saidDoneGap
      ? "Words and deeds point in opposite ways, which earns a mark of its own."
      : says && does
        ? "Words and deeds do not contradict one another; if they did, a mark would say so."
        : "A gap between words and deeds would need both.",
    cell.contested
      ? "Opposing values stand on one layer, so the cell is marked as contested."
      : "No layer holds opposing values, so the cell is not contested.",
    `Reports of one statement count once: ${formatCount(cell.statements, "statement")} in all.`,
  ].filter((step) => step !== null);
}

function stepOf(basis: Basis, layer: string, { value, statements }: Mark): string {
  const rule = isSalience(value) ? "the strongest weight leads" : "the newest stance leads";
  const count = formatCount(statements, "statement");
  return `${layer}: ${rule}, here “${describeValue(basis, value)}” (${count}).`;
}

function afterOwn(step: string, own: Mark | null): string {
  return own === null
    ? step
    : `${step} It stays in the evidence and gives way to own words and deeds in the table.`;
}

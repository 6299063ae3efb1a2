import type { RowProblem } from "@/lib/domain/imports";
import { type ImportPlan, importFields } from "@/lib/schemas/import-plan";
import type { DraftFault } from "@/lib/schemas/record-draft";
import { choicesOf, labelOf } from "@/lib/schemas/record-fields";
import type { RowEntry } from "./row-entries";

/** A fault of a record's form as it is told of a row: in the file's own column where it has one. */
export function describeRowFault(
  { field, message }: DraftFault,
  entry: RowEntry,
  { plan, columns }: { plan: ImportPlan; columns: readonly string[] },
): RowProblem {
  const name = field.replace(/^evidence\.\d+\./, "evidence.");
  const isFilled = entry.own[name] !== undefined || plan.columns.includes(name);
  const column = isFilled ? (entry.columns[name] ?? columns[plan.columns.indexOf(name)] ?? null) : null;
  const said = plainMessage(plan, name, message);
  if (field === "" || column !== null) return { column, message: said };
  return { column: null, message: `${labelOf(plan.entity, field).replace(/, passage \d+$/, "")} ${said}` };
}

/** The library's own words for a value of the wrong form say little to who typed it. */
function plainMessage({ entity }: ImportPlan, name: string, message: string): string {
  if (!/^(Invalid|Too)/.test(message)) return message;
  const field = importFields(entity).find((one) => one.name === name);
  if (field?.type === "number") return "must be a whole number of 1 or more";
  if (/url$/i.test(name)) return "must be an address that begins with http:// or https://";
  if (field?.type === "choice") return `must be one of ${choicesOf(field).join(", ")}`;
  return field?.help ? `is not in order. ${field.help}` : "is not in order";
}

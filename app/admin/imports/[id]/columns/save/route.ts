import { importOrRefuse, planImport } from "@/lib/db/commands/imports";
import { formatList } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import { doubledRoles, missingFields, readColumnsForm, roleOptions } from "@/lib/schemas/import-forms";
import { emptyPlan, IMPORTABLE, type ImportPlan } from "@/lib/schemas/import-plan";
import { handleForm } from "../../../../handle-form";
import { startCheck } from "../../../start-check";

/** Keeps what the columns mean, and checks the rows once nothing is left to be said. */
export const POST = handleForm({ action: "import" }, async ({ editor, form, params }) => {
  const { id = "" } = params;
  const file = await importOrRefuse(id);
  const entity = IMPORTABLE.find((one) => one === form.entity) ?? file.plan.entity;
  const known = entity === file.plan.entity ? file.plan : emptyPlan(entity, []);
  const plan = readColumnsForm(form, { plan: known, columns: file.columns });
  await planImport(editor, id, plan);
  const left = whatIsLeft(plan);
  if (left !== null) return { to: adminRoutes.importColumns(id), notice: left };
  await startCheck(editor, id);
  return { to: adminRoutes.import(id) };
});

function whatIsLeft(plan: ImportPlan): string | null {
  const [twice] = doubledRoles(plan);
  const label = roleOptions(plan.entity).find(({ value }) => value === twice)?.label;
  if (label) return `Two columns are said to hold the same: ${label}. Leave one of them out.`;
  const missing = missingFields(plan);
  return missing.length === 0 ? null : `Say first where these come from: ${formatList(missing)}.`;
}

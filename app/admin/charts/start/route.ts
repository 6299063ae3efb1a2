import { readChartProposal } from "@/app/read-chart-proposal";
import { openChangeset } from "@/lib/db/commands/changesets";
import { startChart } from "@/lib/db/commands/charts";
import { AppError } from "@/lib/domain/app-error";
import { adminRoutes } from "@/lib/routes";
import { handleForm } from "../../handle-form";

/** Takes a chart of the builder into a changeset, as a new chart or as the next revision of one. */
export const POST = handleForm({ action: "edit" }, async ({ editor, form }) => {
  const { record, revises, faults } = await readChartProposal(form);
  if (record === null) throw new AppError("invalid", faults[0] ?? "There is no chart to publish yet.");
  if (revises && form.as !== "revision" && form.as !== "new")
    throw new AppError("invalid", "Say whether this is the next version of the chart it began from.");
  const amends = form.as === "revision" ? (revises?.id ?? null) : null;
  const changeset = form.changeset || (await openChangeset(editor, `Chart: ${record.title.slice(0, 160)}`));
  const change = await startChart(editor, { changeset, amends, record });
  return { to: adminRoutes.change(changeset, change) };
});

import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import type { Draft } from "@/lib/domain/editorial";
import { differingFields } from "@/lib/domain/merge-fields";
import type { ChartRecord } from "@/lib/schemas/chart-record";
import { draftOf } from "@/lib/schemas/record-draft";
import { getLivingRecord } from "../queries/living-record";
import { openedOrRefuse, saveChange, startChange } from "./changesets";

export interface StartChartInput {
  changeset: string;
  /** The id of the chart whose next revision this is; null for a chart of its own. */
  amends: string | null;
  record: ChartRecord;
}

/** Takes a chart as the builder made it into a changeset and answers the change's id. */
export async function startChart(editor: Editor, input: StartChartInput): Promise<string> {
  authorise(editor, "edit");
  const { changeset, amends, record } = input;
  if (amends === null) await refuseTwin(record);
  const draft = draftOf("chart", { ...record, id: amends ?? record.id });
  const change = await startChange(editor, { changeset, entity: "chart", key: amends, draft });
  await saveOver(editor, { changeset, change, draft });
  return change;
}

async function refuseTwin({ id }: ChartRecord): Promise<void> {
  const twin = (await getLivingRecord()).lines.chart.get(id);
  if (twin) throw new AppError("conflict", `This very chart is published already: “${twin.title}”, ${id}.`);
}

/** The changeset may have held a change of this chart already: what comes from the builder is laid over it. */
async function saveOver(
  editor: Editor,
  { changeset, change, draft }: { changeset: string; change: string; draft: Draft },
): Promise<void> {
  const begun = (await openedOrRefuse(editor, changeset)).records.find(({ id }) => id === change);
  if (!begun || differingFields(begun.draft, draft).length === 0) return;
  await saveChange(editor, {
    ...{ changeset, change, draft },
    seen: begun.draft,
    expected: begun.version,
    isWithdrawal: false,
    isAutosave: false,
  });
}

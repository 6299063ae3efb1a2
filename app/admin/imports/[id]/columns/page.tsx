import { notFound } from "next/navigation";
import { ColumnsForm } from "@/components/admin/imports/columns-form";
import { EntityForm } from "@/components/admin/imports/entity-form";
import { PageHead } from "@/components/ui/page-head";
import { guessOtherPlan } from "@/lib/db/commands/imports";
import { findImport, listSamples } from "@/lib/db/queries/imports";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { formatCount } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import { IMPORTABLE } from "@/lib/schemas/import-plan";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { pickOptions } from "../../../pick-options";
import { renderWorkshop } from "../../../render-workshop";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Columns of an import" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const path = adminRoutes.importColumns(id);
  return renderWorkshop({ action: "import", path, searchParams }, async (_editor, asked) => {
    const file = await findImport(id);
    if (!file || file.state === "taken" || file.state === "cancelled") notFound();
    const entity = IMPORTABLE.find((one) => one === firstOf(asked.entity)) ?? file.plan.entity;
    const plan = entity === file.plan.entity ? file.plan : await guessOtherPlan(file, entity);
    const { lines } = await getLivingRecord();
    return (
      <>
        <PageHead kicker={`Import ${id}`} title={`What the columns of ${file.name} hold`}>
          <p>
            {formatCount(file.rowCount, "row")}, {formatCount(file.columns.length, "column")}. What was
            guessed, or said of such a file before, is filled in: look whether it is right.
          </p>
          {file.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </PageHead>
        <EntityForm id={id} entity={entity} />
        <ColumnsForm
          id={id}
          columns={file.columns}
          samples={(await listSamples(id)).slice(0, 3)}
          plan={plan}
          picks={pickOptions(lines)}
        />
      </>
    );
  });
}

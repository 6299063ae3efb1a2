import { NewRecordForm } from "@/components/admin/new-record-form";
import { RecordList } from "@/components/admin/record-list";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/can";
import { listBlindSources } from "@/lib/db/queries/blindness";
import { listChangesets } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { ENTITIES, isOpen } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Records" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.records();
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor, params) => {
    const entity = ENTITIES.find((one) => one === firstOf(params.entity)) ?? "position";
    const q = firstOf(params.q)?.trim().slice(0, 200) ?? "";
    const { lines, release } = await getLivingRecord();
    const words = q.toLowerCase().split(/\s+/);
    const blind = entity === "position" ? await listBlindSources(editor.id) : [];
    const records = [...lines[entity]]
      .map(([key, line]) => ({ key, draft: draftOf(entity, line) }))
      .filter(({ draft }) => {
        if (blind.includes(draft.source ?? "")) return false;
        const text = Object.values(draft).join(" ").toLowerCase();
        return words.every((word) => text.includes(word));
      });
    const open = can(editor, "edit") ? (await listChangesets(null)).filter(isOpen) : null;
    return (
      <>
        <PageHead title="Records">
          Everything in force at release {release}, to be amended or withdrawn.
        </PageHead>
        <RecordList entity={entity} q={q} records={records} />
        {open && <NewRecordForm changesets={open} changeset="" />}
      </>
    );
  });
}

import { notFound } from "next/navigation";
import { BlindNote } from "@/components/admin/blind-note";
import { RecordPage } from "@/components/admin/record-page";
import { can } from "@/lib/auth/can";
import { isBlindTo } from "@/lib/db/queries/blindness";
import { listChangesets, listOpenChanges, listRevisions } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { ENTITIES, isOpen } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../../../render-workshop";

interface Props {
  params: Promise<{ entity: string; key: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Record" };

export default async function Page({ params, searchParams }: Props) {
  const { entity: name, key: encoded } = await params;
  const key = decodeURIComponent(encoded);
  const path = adminRoutes.record(name, key);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const entity = ENTITIES.find((one) => one === name);
    if (!entity) notFound();
    const { lines } = await getLivingRecord();
    const living = lines[entity].get(key);
    const revisions = await listRevisions(entity, key);
    if (!living && revisions.length === 0) notFound();
    const held = [...revisions, { base: null, line: living ?? null }];
    if (
      await isBlindTo(
        editor.id,
        held.map((one) => ({ ...one, entity, draft: {} })),
      )
    )
      return <BlindNote />;
    const toDraft = (line: Parameters<typeof draftOf>[1] | null) => line && draftOf(entity, line);
    return (
      <RecordPage
        entity={entity}
        recordKey={key}
        living={toDraft(living ?? null)}
        revisions={revisions.map((one) => ({ ...one, before: toDraft(one.base), after: toDraft(one.line) }))}
        underway={await listOpenChanges(entity, key)}
        open={can(editor, "edit") ? (await listChangesets(null)).filter(isOpen) : null}
      />
    );
  });
}

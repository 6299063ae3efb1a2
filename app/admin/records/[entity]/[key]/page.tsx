import { notFound } from "next/navigation";
import { decodeSegment } from "@/app/(site)/decode-segment";
import { BlindNote } from "@/components/admin/blind-note";
import { RecordPage } from "@/components/admin/record-page";
import { can } from "@/lib/auth/can";
import { isBlindTo } from "@/lib/db/queries/blindness";
import { listChangesets, listOpenChanges } from "@/lib/db/queries/changesets";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { ENTITIES, isOpen } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../../../render-workshop";
import { readHistory } from "./read-history";

interface Props {
  params: Promise<{ entity: string; key: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Record" };

export default async function Page({ params, searchParams }: Props) {
  const { entity: name, key: encoded } = await params;
  const key = decodeSegment(encoded);
  const path = adminRoutes.record(name, key);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const entity = ENTITIES.find((one) => one === name);
    if (!entity) notFound();
    const { lines } = await getLivingRecord();
    const living = lines[entity].get(key);
    const history = await readHistory(entity, key);
    if (!living && history.length === 0) notFound();
    const shown = [
      ...history.flatMap(({ before, after }) => [before, after]),
      living && draftOf(entity, living),
    ];
    const held = shown.map((draft) => ({ entity, base: null, line: null, draft: draft ?? {} }));
    if (await isBlindTo(editor.id, held)) return <BlindNote />;
    return (
      <RecordPage
        entity={entity}
        recordKey={key}
        living={living ? draftOf(entity, living) : null}
        history={history}
        underway={await listOpenChanges(entity, key)}
        open={can(editor, "edit") ? (await listChangesets(null)).filter(isOpen) : null}
      />
    );
  });
}

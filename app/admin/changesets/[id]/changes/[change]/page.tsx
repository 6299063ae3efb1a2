import { notFound } from "next/navigation";
import { BlindNote } from "@/components/admin/blind-note";
import { ChangePage } from "@/components/admin/change-page";
import { CorrectionQuotes } from "@/components/admin/correction-quotes";
import { can } from "@/lib/auth/can";
import { isBlindTo } from "@/lib/db/queries/blindness";
import { findChangeset, findRival } from "@/lib/db/queries/changesets";
import { listCorrectionsOf } from "@/lib/db/queries/corrections";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { isOpen } from "@/lib/domain/editorial";
import { applyChanges } from "@/lib/import/record-lines";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { changesIn, judgeChange, measureChangeset } from "../../../../judge-change";
import { pickOptions } from "../../../../pick-options";
import { renderWorkshop } from "../../../../render-workshop";

interface Props {
  params: Promise<{ id: string; change: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Change" };

export default async function Page({ params, searchParams }: Props) {
  const { id, change } = await params;
  const path = adminRoutes.change(id, change);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const opened = await findChangeset(id);
    const record = opened?.records.find((one) => one.id === change);
    if (!opened || !record) notFound();
    if (await isBlindTo(editor.id, opened.records)) return <BlindNote />;
    const { lines } = await getLivingRecord();
    const living = record.baseKey === null ? undefined : lines[record.entity].get(record.baseKey);
    const after = applyChanges(lines, changesIn(opened));
    return (
      <>
        <CorrectionQuotes
          corrections={await listCorrectionsOf(id)}
          isLinked={can(editor, "answer-corrections")}
        />
        <ChangePage
          changeset={opened}
          record={record}
          base={record.base && draftOf(record.entity, record.base)}
          living={living ? draftOf(record.entity, living) : null}
          rival={await findRival(change, editor.id)}
          faults={await judgeChange(record, measureChangeset(opened, lines))}
          picks={pickOptions(after)}
          scope={after.item.get(record.draft.item ?? "")?.scope ?? null}
          isReadOnly={!isOpen(opened) || !can(editor, "edit")}
        />
      </>
    );
  });
}

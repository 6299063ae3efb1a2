import { notFound } from "next/navigation";
import { BlindNote } from "@/components/admin/blind-note";
import { ChangePage } from "@/components/admin/change-page";
import { CorrectionQuotes } from "@/components/admin/correction-quotes";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { can } from "@/lib/auth/can";
import { buildChart } from "@/lib/charts/build-chart";
import { notePresence } from "@/lib/db/commands/presence";
import { isBlindTo } from "@/lib/db/queries/blindness";
import { findChangeset, findRival, type RecordChange } from "@/lib/db/queries/changesets";
import { listCorrectionsOf } from "@/lib/db/queries/corrections";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { isOpen } from "@/lib/domain/editorial";
import { getWorldGeometry } from "@/lib/export/world-geometry";
import { describePresence } from "@/lib/format/editorial-words";
import { notePosition } from "@/lib/import/passage-notes";
import { applyChanges, holdingsOf, type Lines } from "@/lib/import/record-lines";
import { adminRoutes, routes } from "@/lib/routes";
import { writeChartDraft } from "@/lib/schemas/chart-draft";
import { definitionOf } from "@/lib/schemas/chart-record";
import { draftOf, withoutMissing } from "@/lib/schemas/record-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { findHeldText } from "../../../../held-text";
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
    const { lines, release } = await getLivingRecord();
    const living = record.baseKey === null ? undefined : lines[record.entity].get(record.baseKey);
    const text = record.entity === "position" ? await findHeldText(record.draft.source) : null;
    const faults = await judgeChange(record, measureChangeset(opened, lines));
    const isReadOnly = !isOpen(opened) || !can(editor, "edit");
    const after = applyChanges(lines, changesIn(opened));
    return (
      <>
        <GlyphSprite />
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
          faults={record.version === 1 && record.base === null ? withoutMissing(faults) : faults}
          picks={pickOptions(after)}
          notes={record.entity === "position" ? notePosition(record.draft, after, text) : {}}
          text={text}
          chart={await chartOf(record, after, release)}
          presence={isReadOnly ? "" : describePresence(await notePresence(editor, change))}
          isReadOnly={isReadOnly}
        />
      </>
    );
  });
}

/** The chart a change makes, drawn from the record as its changeset would have it. */
async function chartOf({ line }: RecordChange, after: Lines, n: number) {
  if (!line || !("theme" in line)) return null;
  const definition = definitionOf(line);
  const release = { n, publishedOn: new Date().toISOString().slice(0, 10) };
  return {
    model: buildChart({ definition, holdings: holdingsOf(after), release, world: await getWorldGeometry() }),
    builderHref: routes.chartBuilder({ ...writeChartDraft(definition, null), chart: line.id }),
  };
}

import { notFound } from "next/navigation";
import { CorrectionPage } from "@/components/admin/correction-page";
import { listBlindSources } from "@/lib/db/queries/blindness";
import { findCorrection } from "@/lib/db/queries/corrections";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { parseAbout } from "@/lib/domain/correction";
import { titleOfRecord } from "@/lib/format/record-title";
import { evidenceId } from "@/lib/import/stable-ids";
import { adminRoutes } from "@/lib/routes";
import { draftOf } from "@/lib/schemas/record-draft";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { describeAbout } from "../../../describe-about";
import { renderWorkshop } from "../../render-workshop";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Correction" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const path = adminRoutes.correction(id);
  return renderWorkshop({ action: "answer-corrections", path, searchParams }, async (editor) => {
    const correction = await findCorrection(id);
    if (!correction) notFound();
    const { about, release } = correction;
    const blind = await listBlindSources(editor.id);
    const positions = (await listPositions(about)).filter(({ source }) => !blind.includes(source));
    return (
      <CorrectionPage
        correction={correction}
        place={await describeAbout(about, release, release)}
        positions={positions}
      />
    );
  });
}

/** The positions in force that a correction can be about. */
async function listPositions(about: string) {
  const place = parseAbout(about);
  const { lines } = await getLivingRecord();
  return [...lines.position].flatMap(([key, line]) => {
    const isMeant =
      place !== null &&
      ("evidence" in place
        ? line.evidence.some((entry) => evidenceId(line, entry) === place.evidence)
        : line.stakeholder === place.stakeholder && line.item === place.item);
    const title = titleOfRecord("position", draftOf("position", line));
    return isMeant ? [{ key, title, source: line.source }] : [];
  });
}

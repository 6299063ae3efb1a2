import { notFound } from "next/navigation";
import { CodedPositionPage } from "@/components/admin/coded-position-page";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { findSecondCoding, listCodedPositions } from "@/lib/db/queries/second-codings";
import { notePosition } from "@/lib/import/passage-notes";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { findHeldText } from "../../../../held-text";
import { pickOptions } from "../../../../pick-options";
import { renderWorkshop } from "../../../../render-workshop";
import { judgeCoded } from "../../../open-coding";

interface Props {
  params: Promise<{ id: string; position: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Your coding" };

export default async function Page({ params, searchParams }: Props) {
  const { id, position: asked } = await params;
  const path = adminRoutes.codedPosition(id, asked);
  return renderWorkshop({ action: "code-blind", path, searchParams }, async (editor) => {
    const coding = await findSecondCoding(id);
    const position = (await listCodedPositions(id, editor.id)).find((one) => one.id === asked);
    if (!coding || !position || coding.state !== "open") notFound();
    const { lines } = await getLivingRecord();
    const paragraphs = await findHeldText(coding.source.id);
    return (
      <CodedPositionPage
        coding={coding}
        position={position}
        paragraphs={paragraphs}
        faults={await judgeCoded(position.draft, lines)}
        picks={pickOptions(lines)}
        notes={notePosition(position.draft, lines, paragraphs)}
      />
    );
  });
}

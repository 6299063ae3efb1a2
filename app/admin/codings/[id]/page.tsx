import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BlindCoding } from "@/components/admin/blind-coding";
import { CodingSource } from "@/components/admin/coding-source";
import { CallOffForm, ComparedCodings } from "@/components/admin/compared-codings";
import { HeldText } from "@/components/admin/held-text";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { PageHead } from "@/components/ui/page-head";
import { can, type Editor } from "@/lib/auth/can";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { findSecondCoding, listCodedPositions, type SecondCoding } from "@/lib/db/queries/second-codings";
import { measureAgreement } from "@/lib/domain/coding-agreement";
import { matchCodings } from "@/lib/domain/coding-match";
import { formatDate } from "@/lib/format/dates";
import { CODING_STATE_WORDS } from "@/lib/format/editorial-words";
import type { Lines } from "@/lib/import/record-lines";
import { adminRoutes } from "@/lib/routes";
import { labelOf } from "@/lib/schemas/record-fields";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { namesOf } from "../../../(site)/names-of";
import { findHeldText } from "../../held-text";
import { renderWorkshop } from "../../render-workshop";
import { judgeCoded } from "../open-coding";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Second coding" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const path = adminRoutes.coding(id);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const coding = await findSecondCoding(id);
    if (!coding) notFound();
    const { source, state, coder, openedBy, openedOn, note } = coding;
    const isOwn = coder.id === editor.id && state === "open";
    const isUnderWay = state === "open" || state === "handed-in";
    const { lines } = await getLivingRecord();
    const paragraphs = isOwn ? await findHeldText(source.id) : null;
    return (
      <>
        <GlyphSprite />
        <PageHead
          kicker={`Second coding of source ${source.id}, ${CODING_STATE_WORDS[state]}`}
          title={source.title}
        >
          <p>
            By {coder.name}, asked by {openedBy.name} on {formatDate(openedOn)}.
          </p>
          {note && <p>Called off: {note}</p>}
          {state === "open" && !isOwn && <p>Neither coding is shown to anybody before it is handed in.</p>}
        </PageHead>
        <CodingSource source={source} />
        {paragraphs && <HeldText paragraphs={paragraphs} />}
        {isOwn && <BlindCoding coding={id} positions={await listJudged(coding, lines)} />}
        {coding.second.length + coding.first.length > 0 && compare(coding, lines, editor)}
        {isUnderWay && !isOwn && can(editor, "assign-coding") && <CallOffForm coding={id} />}
      </>
    );
  });
}

async function listJudged({ id, coder }: SecondCoding, lines: Lines) {
  const positions = await listCodedPositions(id, coder.id);
  return Promise.all(
    positions.map(async ({ id: position, draft }) => {
      const faults = await judgeCoded(draft, lines);
      const sentences = Object.entries(faults).flatMap(([field, messages]) =>
        messages.map((message) => (field === "" ? message : `${labelOf("position", field)} ${message}`)),
      );
      return { id: position, draft, faults: sentences };
    }),
  );
}

function compare(coding: SecondCoding, lines: Lines, editor: Editor): ReactNode {
  const { source, items, first, second, state, settlement, firstCoders, coder, isSingleHanded } = coding;
  const authors = [...firstCoders, coder.id];
  return (
    <ComparedCodings
      coding={coding}
      agreement={measureAgreement(first, second, { stakeholders: source.codedFor, items })}
      pairs={matchCodings(first, second)}
      names={namesOf({
        stakeholders: [...lines.stakeholder.values()],
        items: [...lines.item.values()],
      })}
      isToSettle={state === "handed-in" || settlement?.state === "withdrawn"}
      maySettle={can(editor, "settle-coding", { authors, isSingleHanded })}
    />
  );
}

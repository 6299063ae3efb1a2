import { notFound } from "next/navigation";
import { BlindNote } from "@/components/admin/blind-note";
import { ChangesetPage } from "@/components/admin/changeset-page";
import { CorrectionQuotes } from "@/components/admin/correction-quotes";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { can } from "@/lib/auth/can";
import { isBlindTo } from "@/lib/db/queries/blindness";
import { findChangeset } from "@/lib/db/queries/changesets";
import { listCorrectionsOf } from "@/lib/db/queries/corrections";
import { isOpen } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../../render-workshop";
import { reviewChangeset } from "./review-changeset";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Changeset" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const path = adminRoutes.changeset(id);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const opened = await findChangeset(id);
    if (!opened) notFound();
    if (await isBlindTo(editor.id, opened.records)) return <BlindNote />;
    const isInReview = opened.state === "in-review";
    return (
      <>
        <GlyphSprite />
        <CorrectionQuotes
          corrections={await listCorrectionsOf(id)}
          isLinked={can(editor, "answer-corrections")}
        />
        <ChangesetPage
          changeset={opened}
          records={opened.records}
          review={await reviewChangeset(opened)}
          may={{
            edit: isOpen(opened) && can(editor, "edit"),
            withdraw: (isOpen(opened) || isInReview) && can(editor, "edit"),
            review: isInReview && can(editor, "review", opened),
            publish: isInReview && can(editor, "publish", opened),
            undo: opened.release !== null && opened.release > 1 && can(editor, "undo"),
          }}
          isOwn={opened.authors.includes(editor.id)}
        />
      </>
    );
  });
}

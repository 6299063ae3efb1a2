import { PageHead } from "@/components/ui/page-head";
import type { Draft } from "@/lib/domain/editorial";
import { titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { Autosave } from "./autosave";
import { HeldText } from "./held-text";
import { RecordFields, type RecordFieldsProps } from "./record-form";

export interface CodedPositionPageProps extends Pick<RecordFieldsProps, "faults" | "picks" | "notes"> {
  coding: { id: string; source: { id: string; title: string } };
  position: { id: string; draft: Draft; version: number };
  paragraphs: readonly string[] | null;
}

/** One position of a blind coding: the form of every position, without its source, which is settled. */
export function CodedPositionPage({ coding, position, paragraphs, ...form }: CodedPositionPageProps) {
  const { id, draft, version } = position;
  return (
    <>
      <PageHead
        kicker={
          <>
            Your coding of{" "}
            <a href={adminRoutes.coding(coding.id)} className="link">
              {coding.source.title}
            </a>
          </>
        }
        title={titleOfRecord("position", { ...draft, source: "" })}
      />
      {paragraphs && <HeldText paragraphs={paragraphs} />}
      <form
        id="record"
        method="post"
        action={adminRoutes.saveCodedPosition(coding.id, id)}
        autoComplete="off"
        className="mt-4"
      >
        <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <input type="hidden" name="back" value={adminRoutes.codedPosition(coding.id, id)} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seen" value={JSON.stringify(draft)} />
        <RecordFields {...form} entity="position" draft={draft} isReadOnly={false} settled="source" />
        <div className="mt-6 flex flex-wrap gap-3 border-t border-strong-line pt-4">
          <button type="submit" name="do" value="done" className="button button-first">
            Save and go back to the coding
          </button>
          <button type="submit" name="do" value="save" className="button">
            Save
          </button>
          <button type="submit" name="do" value="add-passage" className="button">
            Add a passage
          </button>
          <button type="submit" name="do" value="drop" className="button">
            Take this position out
          </button>
        </div>
        <Autosave formId="record" keptAs={`coded-${id}`} />
      </form>
    </>
  );
}

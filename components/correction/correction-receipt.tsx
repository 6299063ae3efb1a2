import { PageHead } from "@/components/ui/page-head";
import type { CorrectionState } from "@/lib/domain/correction";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

export interface CorrectionReceiptProps {
  correction: {
    state: CorrectionState;
    words: string;
    answer: string | null;
    receivedOn: string;
    changeset: { release: number | null } | null;
  };
  place: { title: string; href: string } | null;
}

/** What became of a correction, for its sender alone: nobody else knows the address. */
export function CorrectionReceipt({ correction, place }: CorrectionReceiptProps) {
  const { words, answer, receivedOn } = correction;
  return (
    <PageHead
      kicker="Your correction"
      title={TITLES[correction.state]}
      finding={<Standing {...correction} />}
    >
      {answer !== null && <p className="mb-3 text-ink">The editors answer: {answer}</p>}
      <p>
        Sent on {formatDate(receivedOn)}
        {place && (
          <>
            , about{" "}
            <a href={place.href} className="link">
              {place.title}
            </a>
          </>
        )}
        :
      </p>
      <blockquote className="my-2 border-l-2 border-strong-line pl-3 break-words whitespace-pre-line text-ink">
        {words}
      </blockquote>
      <p>Keep this page’s address: it is the only way back to it.</p>
    </PageHead>
  );
}

const TITLES: Record<CorrectionState, string> = {
  received: "Thank you. It has arrived",
  "taken-up": "It was taken up",
  declined: "It was not taken up",
  settled: "It is settled",
};

function Standing({ state, changeset }: CorrectionReceiptProps["correction"]) {
  if (state === "received") return "It waits to be read by the editors.";
  if (state === "taken-up") return "The editors are working on the record.";
  if (state === "declined") return null;
  if (!changeset || changeset.release === null)
    return "The editors looked into it, and left the record as it is.";
  return (
    <>
      The record was changed with{" "}
      <a href={routes.changes(changeset.release)} className="link">
        release {changeset.release}
      </a>
      .
    </>
  );
}

import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { CorrectionKind, CorrectionState } from "@/lib/domain/correction";
import { CORRECTION_KIND_WORDS, CORRECTION_STATE_WORDS, describeStep } from "@/lib/format/correction-words";
import { adminRoutes } from "@/lib/routes";
import { CorrectionSteps, type CorrectionStepsProps } from "./correction-steps";

export interface CorrectionPageProps extends Pick<CorrectionStepsProps, "positions"> {
  correction: {
    id: string;
    release: number;
    kind: CorrectionKind;
    words: string;
    sourceUrl: string | null;
    contact: string | null;
    state: CorrectionState;
    answer: string | null;
    changeset: { id: string } | null;
    steps: readonly { at: string; actor: string | null; action: string }[];
  };
  /** What it is about, as readers find it. */
  place: { title: string; href: string } | null;
}

/** One correction: what a reader says, how to reach them, what was done, and the next step. */
export function CorrectionPage({ correction, place, positions }: CorrectionPageProps) {
  const { id, release, kind, words, sourceUrl, contact, state, answer, changeset, steps } = correction;
  return (
    <>
      <PageHead
        kicker={`Correction ${id}, ${CORRECTION_STATE_WORDS[state]}`}
        title={place?.title ?? "About something no longer on record"}
      >
        <blockquote className="mb-3 border-l-2 border-strong-line pl-3 break-words whitespace-pre-line text-ink">
          {words}
        </blockquote>
      </PageHead>
      <Facts
        facts={[
          { label: "What is wrong", value: CORRECTION_KIND_WORDS[kind] },
          {
            label: "About",
            value: place && (
              <a href={place.href} className="link">
                what the reader saw, at release {release}
              </a>
            ),
          },
          {
            label: "Source named",
            value: sourceUrl && (
              <a href={sourceUrl} className="link" rel="noreferrer nofollow">
                {sourceUrl}
              </a>
            ),
          },
          { label: "To be reached at", value: contact },
          { label: "Our answer", value: answer },
          {
            label: "Taken up in",
            value: changeset && (
              <a href={adminRoutes.changeset(changeset.id)} className="link">
                changeset {changeset.id}
              </a>
            ),
          },
        ]}
      />
      {state === "received" && (
        <CorrectionSteps correction={id} positions={positions} hasContact={contact !== null} />
      )}
      <Section id="history" title="What was done">
        <ul className="text-sm">
          {steps.map(({ at, actor, action }) => (
            <li key={`${at} ${action}`} className="border-b border-line py-1">
              <span className="text-soft">{at} UTC</span> {describeStep(action)}
              {actor && `, by ${actor}`}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Changeset } from "@/lib/domain/editorial";
import { adminRoutes } from "@/lib/routes";

export interface ChangesetStepsProps {
  changeset: Changeset;
  /** What the reader of the page may do with it now. */
  may: { edit: boolean; withdraw: boolean; review: boolean; publish: boolean; undo: boolean };
  /** Whether the reader worked on it. */
  isOwn: boolean;
  isWhole: boolean;
}

/** The next step, for whom it is open; the database refuses the same steps to everybody else. */
export function ChangesetSteps({ changeset, may, isOwn, isWhole }: ChangesetStepsProps) {
  const { id, state, release } = changeset;
  const move = adminRoutes.moveChangeset(id);
  return (
    <Section id="steps" title="Next step">
      {state === "in-review" && isOwn && !may.publish && (
        <p>It waits for somebody else: nobody publishes their own work.</p>
      )}
      {may.edit && (
        <Step action={move} changeset={changeset}>
          <Note id="reason" label="Why is this changed? It stands in the history." value={changeset.reason} />
          <button
            type="submit"
            name="do"
            value="submit"
            className="button button-first mt-2"
            disabled={!isWhole}
          >
            Hand in for review
          </button>
        </Step>
      )}
      {may.publish && (
        <Step action={adminRoutes.publishChangeset(id)} changeset={changeset}>
          <button type="submit" className="button button-first">
            Publish as the next release
          </button>
        </Step>
      )}
      {may.review && (
        <Step action={move} changeset={changeset}>
          <Note id="note" label="What has to change first?" value="" />
          <button type="submit" name="do" value="return" className="button mt-2">
            Send back to its author
          </button>
        </Step>
      )}
      {may.withdraw && (
        <Step action={move} changeset={changeset}>
          <button type="submit" name="do" value="withdraw" className="button">
            Give this changeset up
          </button>
        </Step>
      )}
      {may.undo && (
        <Step action={adminRoutes.undo()} changeset={changeset}>
          <input type="hidden" name="release" value={release ?? ""} />
          <button type="submit" className="button">
            Undo release {release}
          </button>
        </Step>
      )}
    </Section>
  );
}

interface StepProps {
  action: string;
  changeset: Changeset;
  children: ReactNode;
}

function Step({ action, changeset: { id, version }, children }: StepProps) {
  return (
    <form method="post" action={action} className="mt-4 max-w-[40rem]">
      <input type="hidden" name="back" value={adminRoutes.changeset(id)} />
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  );
}

function Note({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <div className="form-row">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        name="note"
        rows={2}
        required
        maxLength={2000}
        defaultValue={value}
        className="field"
      />
    </div>
  );
}

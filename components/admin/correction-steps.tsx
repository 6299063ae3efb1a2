import { Section } from "@/components/ui/section";
import { adminRoutes } from "@/lib/routes";

export interface CorrectionStepsProps {
  correction: string;
  /** The positions in force that it can be about. */
  positions: readonly { key: string; title: string }[];
  hasContact: boolean;
}

/** Takes a correction up in a changeset, or declines it with a reason. */
export function CorrectionSteps({ correction, positions, hasContact }: CorrectionStepsProps) {
  const back = <input type="hidden" name="back" value={adminRoutes.correction(correction)} />;
  return (
    <Section
      id="steps"
      title="Next step"
      intro={
        hasContact &&
        "How to reach its sender is erased as soon as it is declined, or its changeset is published or given up: write to them before."
      }
    >
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <form method="post" action={adminRoutes.takeUpCorrection(correction)} className="text-sm">
          {back}
          <label className="form-row">
            Take it up, beginning with
            <select name="key" defaultValue={positions[0]?.key ?? ""} className="field max-w-full">
              {positions.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
              <option value="">a new position</option>
            </select>
          </label>
          <button type="submit" className="button button-first mt-2">
            Open a changeset about it
          </button>
        </form>
        <form method="post" action={adminRoutes.declineCorrection(correction)} className="text-sm">
          {back}
          <label className="form-row">
            Why is it not taken up? Its sender reads this.
            <textarea name="answer" rows={3} required maxLength={2000} className="field" />
          </label>
          <button type="submit" className="button mt-2">
            Decline it
          </button>
        </form>
      </div>
    </Section>
  );
}

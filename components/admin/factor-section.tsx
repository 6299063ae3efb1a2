import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";

export interface FactorSectionProps {
  /** Backup codes that are not spent. */
  backupCodes: number;
}

/** A person's own second factor, and the way to another one. */
export function FactorSection({ backupCodes }: FactorSectionProps) {
  return (
    <Section id="factor" title="Second factor" intro={`${formatCount(backupCodes, "backup code")} left.`}>
      <form method="post" action={adminRoutes.beginFactor()}>
        <input type="hidden" name="back" value={adminRoutes.account()} />
        <button type="submit" className="button">
          Set up a new one, with new backup codes
        </button>
      </form>
    </Section>
  );
}

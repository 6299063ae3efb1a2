import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import { EntranceField } from "./entrance-field";

export interface AccountFormsProps {
  /** Whether the second factor was shown lately enough to change either. */
  isFresh: boolean;
  shortestPassword: number;
  /** Backup codes that are not spent. */
  backupCodes: number;
}

/** A person's own password and second factor; both ask for the second factor first. */
export function AccountForms({ isFresh, shortestPassword, backupCodes }: AccountFormsProps) {
  const left = `${formatCount(backupCodes, "backup code")} left.`;
  if (!isFresh)
    return (
      <Section id="keys" title="Password and second factor" intro={left}>
        <p>
          <a href={adminRoutes.code({ next: adminRoutes.account() })} className="link">
            Show your second factor once more
          </a>{" "}
          to change either.
        </p>
      </Section>
    );
  const back = <input type="hidden" name="back" value={adminRoutes.account()} />;
  return (
    <>
      <Section id="password" title="Password">
        <form method="post" action={adminRoutes.changePassword()} className="max-w-[24rem] space-y-4">
          {back}
          <EntranceField
            name="current"
            label="Present password"
            type="password"
            autoComplete="current-password"
          />
          <EntranceField
            name="next"
            label="New password"
            type="password"
            autoComplete="new-password"
            minLength={shortestPassword}
            help={`At least ${shortestPassword} characters. Your other sessions end.`}
          />
          <button type="submit" className="button button-first">
            Change it
          </button>
        </form>
      </Section>
      <Section id="factor" title="Second factor" intro={left}>
        <form method="post" action={adminRoutes.beginFactor()}>
          {back}
          <button type="submit" className="button">
            Set up a new one, with new backup codes
          </button>
        </form>
      </Section>
    </>
  );
}

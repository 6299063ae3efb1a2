import { FactorSection } from "@/components/admin/factor-section";
import { PasswordForm } from "@/components/admin/password-form";
import { SessionList } from "@/components/admin/session-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { countBackupCodes } from "@/lib/auth/factor-renewal";
import { listSessions } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Your account" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.account();
  return renderWorkshop({ action: "manage-own-account", path, searchParams }, async (editor) => (
    <>
      <PageHead kicker={editor.role} title={editor.name} />
      <FactorSection backupCodes={await countBackupCodes(editor)} />
      <Section
        id="sessions"
        title="Where you are signed in"
        intro="A session ends after an hour without use, and after twelve hours in any case."
      >
        <SessionList sessions={await listSessions(editor.id)} current={editor.sessionId} />
      </Section>
      <Section
        id="password"
        title="Another password"
        intro="It takes the place of the present one and ends every other session of yours."
      >
        <PasswordForm />
      </Section>
    </>
  ));
}

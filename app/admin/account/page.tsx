import { AccountForms } from "@/components/admin/account-forms";
import { SessionList } from "@/components/admin/session-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SHORTEST_PASSWORD } from "@/lib/auth/password";
import { countBackupCodes } from "@/lib/auth/second-factor";
import { isFresh } from "@/lib/auth/session";
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
      <AccountForms
        isFresh={isFresh(editor)}
        shortestPassword={SHORTEST_PASSWORD}
        backupCodes={await countBackupCodes(editor)}
      />
      <Section
        id="sessions"
        title="Where you are signed in"
        intro="A session ends after an hour without use, and after twelve hours in any case."
      >
        <SessionList sessions={await listSessions(editor.id)} current={editor.sessionId} />
      </Section>
    </>
  ));
}

import { redirect } from "next/navigation";
import { encode } from "uqr";
import { EnrolmentNotes } from "@/components/admin/enrolment-notes";
import { EntranceField } from "@/components/admin/entrance-field";
import { PageHead } from "@/components/ui/page-head";
import { findFactorRenewal } from "@/lib/auth/factor-renewal";
import { isFresh } from "@/lib/auth/session";
import { totpAddress } from "@/lib/auth/totp";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../../render-workshop";

export const metadata = { title: "A new second factor" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.factor();
  return renderWorkshop({ action: "manage-own-account", path, searchParams }, async (editor) => {
    // The key stands on this page, so it opens to no session that was only left open.
    if (!isFresh(editor)) redirect(adminRoutes.code({ next: path }));
    const renewal = await findFactorRenewal(editor);
    if (!renewal) redirect(adminRoutes.account());
    return (
      <div className="max-w-[34rem]">
        <PageHead title="A new second factor">
          Until you give a first code of the new one, the old one stays in force.
        </PageHead>
        <EnrolmentNotes
          secret={renewal.secret}
          backupCodes={renewal.backupCodes}
          modules={encode(totpAddress(renewal.secret, renewal.email)).data}
        />
        <form method="post" action={adminRoutes.confirmFactor()} className="mt-6 space-y-4">
          <input type="hidden" name="back" value={path} />
          <EntranceField name="code" label="The code it shows now" autoComplete="one-time-code" isNumeric />
          <button type="submit" className="button button-first">
            I have noted the backup codes: use it from now on
          </button>
        </form>
      </div>
    );
  });
}

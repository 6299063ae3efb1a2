import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { encode } from "uqr";
import { EnrolmentNotes } from "@/components/admin/enrolment-notes";
import { Entrance } from "@/components/admin/entrance";
import { EntranceField } from "@/components/admin/entrance-field";
import { openEnrolment } from "@/lib/auth/second-factor";
import { findSignedIn } from "@/lib/auth/session";
import { totpAddress } from "@/lib/auth/totp";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { localPath } from "../../admin/handle-form";
import { openNotice } from "../../admin/notice-word";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  const next = localPath(firstOf(params.next));
  const signedIn = await findSignedIn(await headers());
  if (!signedIn) redirect(adminRoutes.signIn({ next }));
  const enrolment = await openEnrolment(signedIn);
  if (!enrolment) redirect(adminRoutes.code({ next }));
  const { secret, backupCodes } = enrolment;
  return (
    <Entrance
      title="A second factor"
      intro="Whoever can change the record signs in with two things: the password, and a code from an authenticator on a phone or computer."
      notice={openNotice(firstOf(params.notice))}
    >
      <EnrolmentNotes
        secret={secret}
        backupCodes={backupCodes}
        modules={encode(totpAddress(secret, signedIn.email)).data}
      />
      <form method="post" action={adminRoutes.codeCheck()} className="mt-6 space-y-4">
        <input type="hidden" name="back" value={next} />
        <EntranceField name="code" label="The code it shows now" autoComplete="one-time-code" isNumeric />
        <button type="submit" className="button button-first">
          I have noted the backup codes: go on
        </button>
      </form>
    </Entrance>
  );
}

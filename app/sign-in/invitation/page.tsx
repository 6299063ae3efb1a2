import { Entrance } from "@/components/admin/entrance";
import { EntranceField } from "@/components/admin/entrance-field";
import { NewPasswordField } from "@/components/admin/new-password-field";
import { findInvitation } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { openNotice } from "../../admin/notice-word";

const GONE = "This invitation was used, has run out or was replaced by a newer one. Ask for another.";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  const token = firstOf(params.token) ?? "";
  const invitation = await findInvitation(token);
  const notice = openNotice(firstOf(params.notice));
  if (!invitation)
    return (
      <Entrance title="Invitation" intro={GONE} notice={notice}>
        {null}
      </Entrance>
    );
  const { email, role } = invitation;
  return (
    <Entrance
      title="Invitation"
      intro={`You are invited to keep the record as ${role}. The link is good once, until ${invitation.until} UTC.`}
      notice={notice}
    >
      <form method="post" action={adminRoutes.invitationAccept()} className="mt-4 space-y-4">
        <input type="hidden" name="token" value={token} />
        <EntranceField name="name" label="Your name, as colleagues will see it" autoComplete="name" />
        <EntranceField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={email ?? ""}
        />
        <NewPasswordField name="password" label="Password" />
        <button type="submit" className="button button-first">
          Make my account
        </button>
      </form>
    </Entrance>
  );
}

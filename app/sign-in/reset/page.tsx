import { Entrance } from "@/components/admin/entrance";
import { NewPasswordField } from "@/components/admin/new-password-field";
import { findReset } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { openNotice } from "../../admin/notice-word";

const GONE = "This link was used, has run out or was replaced by a newer one. Ask an admin for another.";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  const token = firstOf(params.token) ?? "";
  const found = await findReset(token);
  const intro = found
    ? `For ${found.name}. The link is good once, until ${found.until} UTC; your second factor stays as it is.`
    : GONE;
  return (
    <Entrance title="Another password" intro={intro} notice={openNotice(firstOf(params.notice))}>
      {found && (
        <form method="post" action={adminRoutes.resetSet()} className="mt-4 space-y-4">
          <input type="hidden" name="token" value={token} />
          <NewPasswordField name="password" label="New password" />
          <button type="submit" className="button button-first">
            Set the password
          </button>
        </form>
      )}
    </Entrance>
  );
}

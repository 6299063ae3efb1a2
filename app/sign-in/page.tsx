import { Entrance } from "@/components/admin/entrance";
import { EntranceField } from "@/components/admin/entrance-field";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { localPath } from "../admin/handle-form";
import { openNotice } from "../admin/notice-word";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  return (
    <Entrance
      title="Sign in"
      intro="For those who keep the record. Reading it needs no account; accounts come by invitation."
      notice={openNotice(firstOf(params.notice))}
    >
      <form method="post" action={adminRoutes.signInPassword()} className="mt-4 space-y-4">
        <input type="hidden" name="back" value={localPath(firstOf(params.next))} />
        <EntranceField name="email" label="E-mail address" type="email" autoComplete="username" />
        <EntranceField name="password" label="Password" type="password" autoComplete="current-password" />
        <button type="submit" className="button button-first">
          Sign in
        </button>
      </form>
    </Entrance>
  );
}

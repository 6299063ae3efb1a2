import { Entrance } from "@/components/admin/entrance";
import { EntranceField } from "@/components/admin/entrance-field";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { localPath } from "../../admin/handle-form";
import { openNotice } from "../../admin/notice-word";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const params = await searchParams;
  return (
    <Entrance
      title="Second factor"
      intro="The six digits that your authenticator shows now, or one of your backup codes. Each is good once."
      notice={openNotice(firstOf(params.notice))}
    >
      <form method="post" action={adminRoutes.codeCheck()} className="mt-4 space-y-4">
        <input type="hidden" name="back" value={localPath(firstOf(params.next))} />
        <EntranceField name="code" label="Code" autoComplete="one-time-code" />
        <button type="submit" className="button button-first">
          Go on
        </button>
      </form>
    </Entrance>
  );
}

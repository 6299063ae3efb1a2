import { PageHead } from "@/components/ui/page-head";
import { BLIND_SENTENCE } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";

/** What stands in the place of a coding that its reader must not see yet. */
export function BlindNote() {
  return (
    <PageHead title="Not open to you yet">
      <p>{BLIND_SENTENCE}</p>
      <p className="mt-2">
        <a href={adminRoutes.codings()} className="link">
          Go to your coding
        </a>
      </p>
    </PageHead>
  );
}

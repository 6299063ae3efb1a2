import { PeoplePage } from "@/components/admin/people-page";
import { listInvitations, listPeople } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "People" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.people();
  return renderWorkshop({ action: "manage-people", path, searchParams }, async (editor) => (
    <PeoplePage people={await listPeople()} invitations={await listInvitations()} self={editor.id} />
  ));
}

import { AuditPage } from "@/components/admin/audit-page";
import { AUDIT_PAGE, findBrokenAudit, listAudit, listAuditActions } from "@/lib/db/queries/audit";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Audit" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.audit();
  return renderWorkshop({ action: "read-audit", path, searchParams }, async (_editor, params) => {
    const text = (name: string) => firstOf(params[name])?.trim().slice(0, 100) ?? "";
    const before = /^\d{1,15}$/.test(text("before")) ? Number(text("before")) : null;
    const filter = { actor: text("actor"), action: text("action"), object: text("object") };
    const entries = await listAudit({ ...filter, before });
    const last = entries.at(-1)?.seq;
    return (
      <AuditPage
        entries={entries}
        filter={filter}
        actions={await listAuditActions()}
        broken={await findBrokenAudit()}
        olderHref={
          entries.length === AUDIT_PAGE && last ? adminRoutes.audit({ ...filter, before: last }) : null
        }
      />
    );
  });
}

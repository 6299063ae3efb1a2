import { notFound } from "next/navigation";
import { ImportReport } from "@/components/admin/imports/import-report";
import { can } from "@/lib/auth/can";
import { findImport, findTwin, listVerdicts, VERDICTS_PAGE } from "@/lib/db/queries/imports";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { VERDICTS } from "@/lib/domain/imports";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { pickOptions } from "../../pick-options";
import { renderWorkshop } from "../../render-workshop";
import { judgeProposals } from "../judge-proposals";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export const metadata = { title: "Import" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const path = adminRoutes.import(id);
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor, asked) => {
    const file = await findImport(id);
    if (!file) notFound();
    const verdict = VERDICTS.find((one) => one === firstOf(asked.verdict)) ?? null;
    const page = /^[1-9]\d{0,4}$/.test(firstOf(asked.page) ?? "") ? Number(firstOf(asked.page)) : 1;
    const { lines } = await getLivingRecord();
    return (
      <ImportReport
        file={file}
        twin={file.changeset === null ? await findTwin(file) : null}
        rows={await listVerdicts(id, { verdict, page })}
        view={{ verdict, page, perPage: VERDICTS_PAGE }}
        picks={pickOptions(lines)}
        proposalFaults={judgeProposals(file.plan, lines)}
        mayImport={can(editor, "import")}
      />
    );
  });
}

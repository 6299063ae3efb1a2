import { CodingList } from "@/components/admin/coding-list";
import { OpenCodingForm } from "@/components/admin/open-coding-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/can";
import { getLivingRecord } from "@/lib/db/queries/living-record";
import { listPeople } from "@/lib/db/queries/people";
import { listSecondCodings, listUnpublishedCodings } from "@/lib/db/queries/second-codings";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "../render-workshop";

export const metadata = { title: "Second codings" };

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const path = adminRoutes.codings();
  return renderWorkshop({ action: "read-workshop", path, searchParams }, async (editor) => {
    const codings = await listSecondCodings();
    const mine = codings.filter(({ coder, state }) => coder.id === editor.id && state === "open");
    const others = codings.filter((coding) => !mine.includes(coding));
    return (
      <>
        <PageHead title="Second codings">
          A source is coded a second time by somebody who does not see the first coding. What the two make of
          it is compared field by field, and somebody else settles where they differ.
        </PageHead>
        {mine.length > 0 && (
          <Section id="mine" title="Yours to code">
            <CodingList codings={mine} empty="" />
          </Section>
        )}
        <Section id="all" title={mine.length > 0 ? "All others" : "All"}>
          <CodingList codings={others} empty="None was asked for yet." />
        </Section>
        {can(editor, "assign-coding") && (
          <Section id="ask" title="Ask for one">
            <OpenCodingForm places={await listPlaces()} people={await listCoders()} />
          </Section>
        )}
      </>
    );
  });
}

async function listCoders() {
  return (await listPeople()).filter((one) => can(one, "code-blind"));
}

/** Every source that has a first coding: in force, or in a changeset that is not published yet. */
async function listPlaces() {
  const { lines } = await getLivingRecord();
  const coded = new Set([...lines.position.values()].map(({ source }) => source));
  const inForce = [...lines.source.values()].filter(({ id }) => coded.has(id));
  return [
    ...(await listUnpublishedCodings()).map(({ changeset, title, source }) => ({
      value: `${source}@${changeset}`,
      label: `${source}, unpublished in changeset ${changeset}: ${title}`,
    })),
    ...inForce
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ id, title }) => ({ value: id, label: `${id}, in force: ${title}` })),
  ];
}

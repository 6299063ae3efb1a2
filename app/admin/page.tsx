import { ChangesetList } from "@/components/admin/changeset-list";
import { CodingList } from "@/components/admin/coding-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/can";
import { listChangesets } from "@/lib/db/queries/changesets";
import { countWaitingCorrections } from "@/lib/db/queries/corrections";
import { listSecondCodings } from "@/lib/db/queries/second-codings";
import { isOpen } from "@/lib/domain/editorial";
import { formatCount } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderWorkshop } from "./render-workshop";

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderWorkshop(
    { action: "read-workshop", path: adminRoutes.home(), searchParams },
    async (editor) => {
      const all = await listChangesets(null);
      const waiting = all.filter(({ state }) => state === "in-review");
      const mine = all.filter((one) => isOpen(one) && one.author.id === editor.id);
      const published = all.filter(({ state }) => state === "published").slice(0, 10);
      const codings = (await listSecondCodings()).filter(
        ({ coder, state }) => coder.id === editor.id && state === "open",
      );
      const corrections = can(editor, "answer-corrections") ? await countWaitingCorrections() : 0;
      return (
        <>
          <PageHead title="Workshop">
            Records are changed in changesets: one is drafted, handed in, read by somebody else, and published
            as the next release. Nothing of it is seen outside before, and everything can be undone.
          </PageHead>
          <Section
            id="waiting"
            title={can(editor, "publish") ? "Waiting for your reading" : "Waiting for review"}
          >
            <ChangesetList changesets={waiting} empty="Nothing waits." />
          </Section>
          {corrections > 0 && (
            <p className="mt-6">
              <a href={adminRoutes.corrections()} className="link">
                {formatCount(corrections, "correction")} from readers
              </a>{" "}
              to be answered.
            </p>
          )}
          <Section id="mine" title="Your open work">
            <ChangesetList changesets={mine} empty="None. Begin with a record, or with a new one." />
          </Section>
          {codings.length > 0 && (
            <Section id="codings" title="Sources for you to code a second time">
              <CodingList codings={codings} empty="" />
            </Section>
          )}
          <Section id="published" title="Published lately">
            <ChangesetList changesets={published} empty="Nothing was published here yet." />
          </Section>
        </>
      );
    },
  );
}

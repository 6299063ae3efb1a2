import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { ReleaseCounts } from "@/lib/domain/position";
import { formatCount } from "@/lib/format/counts";
import { apiRoutes } from "@/lib/routes";
import { describeFields } from "@/lib/schemas/api/describe-fields";
import { ENDPOINTS } from "@/lib/schemas/api/endpoints";
import { ApiEvidence, ApiPosition, ApiSource, ApiStakeholder } from "@/lib/schemas/api/objects";
import { Downloads } from "./downloads";
import { EndpointList } from "./endpoint-list";
import { FieldList } from "./field-list";
import { Manners } from "./manners";

export interface DataPageProps {
  release: number;
  pin: number | null;
  counts: ReleaseCounts;
  examples: Readonly<Record<string, string>>;
}

const PARTS = [
  { id: "downloads", label: "Download it whole" },
  { id: "manners", label: "How it behaves" },
  { id: "addresses", label: "Addresses" },
  { id: "fields", label: "Fields" },
  { id: "terms", label: "Terms" },
];

const OBJECTS = [
  { title: "Position", schema: ApiPosition },
  { title: "Evidence", schema: ApiEvidence },
  { title: "Stakeholder", schema: ApiStakeholder },
  { title: "Source", schema: ApiSource },
];

/** The data for programs and spreadsheets: files, and a read API. */
export function DataPage({ release, pin, counts, examples }: DataPageProps) {
  return (
    <div className="[&_code]:text-[0.92em]">
      <PageHead
        title="The data, to take away"
        finding={`${formatCount(counts.positions, "position")} of ${formatCount(counts.stakeholders, "stakeholder")} on ${formatCount(counts.items, "item")}, each with its evidence: as files, and through an API that asks for no key.`}
      >
        Everything this site shows comes from these rows. They are the same at a numbered release for good, so
        what you compute today can be checked tomorrow.
      </PageHead>
      <Columns contents={<Contents parts={PARTS} />}>
        <Downloads release={release} counts={counts} />
        <Manners release={release} pin={pin} />
        <Section
          id="addresses"
          title="Addresses"
          intro={`All begin with ${apiRoutes.root}. In place of {release} stands a number or “latest”.`}
        >
          <EndpointList endpoints={ENDPOINTS} examples={examples} />
        </Section>
        <Section
          id="fields"
          title="Fields"
          intro="Dates carry their precision: a day, a month or a year, and the days that it can mean."
        >
          {OBJECTS.map(({ title, schema }) => (
            <FieldList key={title} title={title} fields={describeFields(schema)} />
          ))}
        </Section>
        <Section id="terms" title="Terms">
          <Prose>
            <p>
              The data are free to use under{" "}
              <a
                href="https://creativecommons.org/licenses/by/4.0/"
                className="link"
                rel="noreferrer license"
              >
                CC BY 4.0
              </a>
              : name Common Ground and the release. Key phrases remain their authors’; the texts of the
              sources are not passed on.
            </p>
          </Prose>
        </Section>
      </Columns>
    </div>
  );
}

import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import type { DataLimits } from "@/lib/domain/data-limits";
import type { Holdings } from "@/lib/domain/holdings";
import type { Release } from "@/lib/domain/position";
import type { WorkedExample as Example } from "@/lib/domain/worked-example";
import { formatDate } from "@/lib/format/dates";
import type { CoderAgreement, CodingReview } from "@/lib/schemas/coder-agreement";
import { AgreementMethod } from "./agreement-method";
import { Change } from "./change";
import { Coalitions } from "./coalitions";
import { Counting } from "./counting";
import { exampleLines } from "./example-line";
import { GroupsAndReleases } from "./groups-and-releases";
import { ItemDefinitions } from "./item-definitions";
import { Keeping } from "./keeping";
import { Limits } from "./limits";
import { OfficialRecord } from "./official-record";
import { OpenData } from "./open-data";
import { PublishedCharts } from "./published-charts";
import { SilenceAndTime } from "./silence-and-time";
import { Sources } from "./sources";
import { TrustMethod } from "./trust-method";
import { type MeasuredCoding, TwoCoders } from "./two-coders";
import { UnitAndLayers } from "./unit-and-layers";
import { UseIt } from "./use-it";
import { Values } from "./values";
import { WorkedExample } from "./worked-example";

export interface MethodPageProps {
  holdings: Holdings;
  example: Example | null;
  limits: DataLimits;
  agreement: CoderAgreement;
  review: CodingReview;
  /** Sources coded twice in the workshop by this release. */
  codings: readonly MeasuredCoding[];
  release: Release;
  pin: number | null;
  /** Where this release can be seen, as far as the site knows its own address. */
  address: string;
}

const PARTS = [
  { id: "unit", label: "What is counted" },
  { id: "layers", label: "Three layers" },
  { id: "values", label: "Stances and weights" },
  { id: "silence", label: "Three silences" },
  { id: "clocks", label: "Two clocks" },
  { id: "change", label: "What changed" },
  { id: "cell", label: "A cell, worked out" },
  { id: "counting", label: "Counting and sorting" },
  { id: "contradiction", label: "Contradictions" },
  { id: "trust", label: "How far to trust it" },
  { id: "maps", label: "Maps" },
  { id: "agreement", label: "Agreement" },
  { id: "groups", label: "Groups" },
  { id: "afghanistan", label: "Afghanistan" },
  { id: "releases", label: "Releases" },
  { id: "keeping", label: "How it is kept" },
  { id: "coalitions", label: "Coalitions" },
  { id: "sources", label: "Sources" },
  { id: "official-record", label: "The official record" },
  { id: "two-coders", label: "Sources coded twice" },
  { id: "limits", label: "What it cannot show" },
  { id: "items", label: "The items, defined" },
  { id: "charts", label: "Charts on other pages" },
  { id: "open-data", label: "To compute it again" },
  { id: "use", label: "Licence and citation" },
];

/** How a text becomes a cell, for readers. */
export function MethodPage(props: MethodPageProps) {
  const { holdings, example, limits, agreement, review, codings, release, pin, address } = props;
  const hasReview = limits.sources > agreement.sources.length;
  const isShown: Partial<Record<string, boolean>> = {
    cell: example !== null,
    "official-record": hasReview,
    "two-coders": codings.length > 0,
  };
  const nameOf = (code: string) => holdings.stakeholders.find((one) => one.code === code)?.shortName ?? code;
  const titleOf = (code: string) => holdings.items.find((one) => one.code === code)?.title ?? code;
  const citation = `Common Ground: who wants what against ISIS-K. Data set, release ${release.n}, ${formatDate(release.publishedOn)}, ${address}.`;
  return (
    <>
      <PageHead
        title="How a cell is reached"
        finding="What is ascribed to a state is not what it says, and what it says is not what it does."
      >
        This page tells how a text becomes a position and positions become a cell, what each mark means, and
        what the data cannot carry. Its example and its figures are computed from release {release.n}.
      </PageHead>
      <Columns contents={<Contents parts={PARTS.filter(({ id }) => isShown[id] ?? true)} />}>
        <UnitAndLayers />
        <Values />
        <SilenceAndTime />
        <Change />
        {example && (
          <WorkedExample
            example={example}
            lines={exampleLines(example.positions, holdings.sources)}
            stakeholder={nameOf(example.stakeholder)}
            item={titleOf(example.item)}
            pin={pin}
          />
        )}
        <Counting />
        <TrustMethod pin={pin} />
        <AgreementMethod />
        <GroupsAndReleases pin={pin} release={release.n} />
        <Keeping />
        <Coalitions pin={pin} />
        <Sources limits={limits} pin={pin} />
        {hasReview && <OfficialRecord limits={limits} agreement={agreement} review={review} />}
        {codings.length > 0 && <TwoCoders codings={codings} pin={pin} />}
        <Limits limits={limits} agreement={agreement} />
        <ItemDefinitions items={holdings.items} pin={pin} />
        <PublishedCharts />
        <OpenData pin={pin} />
        <UseIt citation={citation} />
      </Columns>
    </>
  );
}

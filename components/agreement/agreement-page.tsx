import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { AgreementGrid, Tie, Voice } from "@/lib/domain/agreement-grid";
import { countBy, MIN_SHARED } from "@/lib/domain/similarity";
import { describeGrid } from "@/lib/format/agreement-words";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { AgreementForm, type AgreementFormProps } from "./agreement-form";
import { AgreementHeat } from "./agreement-heat";
import { AgreementNetwork } from "./agreement-network";
import { AgreementTable } from "./agreement-table";
import { LeftOut } from "./left-out";
import { TiesTable } from "./ties-table";

export interface AgreementPageProps extends AgreementFormProps {
  grid: AgreementGrid;
  ties: readonly Tie[];
  leftOut: readonly Voice[];
  /** Mechanisms at this release. */
  mechanisms: number;
}

/** A table of more than this is no longer read cell by cell: it is drawn. */
const LARGEST_TABLE = 60;
/** What a picture of ties and the table beside it can carry; the CSV file holds all. */
const MOST_TIES = 400;

/** How far each two agree: the grid, the network of ties, and who is not in them. */
export function AgreementPage({ grid, ties, leftOut, mechanisms, ...form }: AgreementPageProps) {
  const { measure, query, pin, least } = form;
  const strong = ties.filter(({ agreement }) => Math.abs(countBy("net", agreement)) >= Number(least));
  const drawn = strong.slice(0, MOST_TIES);
  return (
    <>
      <PageHead title="Who agrees with whom" finding={describeGrid(grid, ties)}>
        Each two are compared on the mechanisms of which both speak, {MIN_SHARED} at the least, of the{" "}
        {mechanisms} on record. Like is laid beside like, so that those who agree stand together.{" "}
        <a href={`${routes.method(pin)}#agreement`} className="link">
          How agreement is reckoned
        </a>
      </PageHead>
      <AgreementForm {...form} />
      <Section
        id="grid"
        title="The grid"
        aside={`${formatNumber(grid.comparable)} of ${formatCount(grid.pairs, "pair")} compared`}
        intro="The share, and of how many mechanisms in common. Blank: fewer than three in common, which is not enough on record. Each number opens its pair."
      >
        {grid.voices.length <= LARGEST_TABLE ? (
          <AgreementTable grid={grid} measure={measure} query={pairQuery(query)} />
        ) : (
          <AgreementHeat grid={grid} measure={measure} />
        )}
        <LeftOut voices={leftOut} pin={pin} />
      </Section>
      <Section
        id="network"
        title="Congruence and conflict"
        aside={
          strong.length > drawn.length
            ? `${formatNumber(drawn.length)} of ${formatCount(strong.length, "tie")}; the CSV file holds all`
            : formatCount(strong.length, "tie")
        }
        intro="A tie is drawn between two with enough in common. Its sign is what outweighs, agreement or conflict."
      >
        <div className="gap-x-8 xl:grid xl:grid-cols-2">
          <AgreementNetwork voices={grid.voices} ties={drawn} />
          <TiesTable ties={drawn} query={pairQuery(query)} />
        </div>
      </Section>
    </>
  );
}

// A pair has no choice of whom, nor of the ties to draw.
function pairQuery({ who: _, least: __, ...query }: AgreementFormProps["query"]) {
  return query;
}

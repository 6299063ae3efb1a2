import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { AgreementGrid, Tie, Voice } from "@/lib/domain/agreement-grid";
import { MIN_SHARED } from "@/lib/domain/similarity";
import { describeGrid } from "@/lib/format/agreement-words";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { AgreementForm, type AgreementFormProps } from "./agreement-form";
import { AgreementHeat } from "./agreement-heat";
import { AgreementTable } from "./agreement-table";
import { LeftOut } from "./left-out";
import { NetworkSection } from "./network-section";

export interface AgreementPageProps extends AgreementFormProps {
  grid: AgreementGrid;
  /** Those strong enough to be drawn. */
  ties: readonly Tie[];
  /** The pairs that can be compared, most conflict first. */
  atOdds: readonly Tie[];
  show: "first" | "all";
  leftOut: readonly Voice[];
  /** Mechanisms at this release. */
  mechanisms: number;
}

/** A table of more than this is no longer read cell by cell: it is drawn. */
const LARGEST_TABLE = 60;

const WRITTEN =
  "The share, and of how many mechanisms in common. Blank: fewer than three in common, which is not enough on record. Each number opens its pair.";
const DRAWN =
  "The fuller a square, the larger the share. Blank: fewer than three in common, which is not enough on record. The CSV file has every number.";

/** How far each two agree: the grid, the network of ties, and who is not in them. */
export function AgreementPage(props: AgreementPageProps) {
  const { grid, ties, atOdds, show, leftOut, mechanisms, ...form } = props;
  const { measure, query, pin } = form;
  // A pair has no choice of whom, nor of the ties to draw.
  const { who: _, tie: __, least: ___, ...pairQuery } = query;
  const isDrawn = grid.voices.length > LARGEST_TABLE;
  return (
    <>
      <PageHead title="Who agrees with whom" finding={describeGrid(grid, atOdds[0] ?? null)}>
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
        intro={isDrawn ? DRAWN : WRITTEN}
      >
        {grid.voices.length === 0 && <p>Nobody has a word of their own on {MIN_SHARED} mechanisms.</p>}
        {isDrawn ? (
          <AgreementHeat grid={grid} measure={measure} />
        ) : (
          grid.voices.length > 0 && <AgreementTable grid={grid} measure={measure} query={pairQuery} />
        )}
        <LeftOut voices={leftOut} pin={pin} />
      </Section>
      {grid.comparable > 0 && (
        <NetworkSection
          voices={grid.voices}
          ties={ties}
          show={show}
          query={pairQuery}
          showAllHref={routes.agreement({ ...query, show: "all" })}
        />
      )}
    </>
  );
}

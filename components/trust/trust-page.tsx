import type { ReactNode } from "react";
import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { Definitions } from "@/components/ui/definitions";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { TrustOverview } from "@/lib/domain/trust-overview";
import type { TrustTally } from "@/lib/domain/trust-tally";
import { describeFragility, describeSilence, describeTensions } from "@/lib/format/trust-sentences";
import { type Query, routes } from "@/lib/routes";
import type { CoderAgreement } from "@/lib/schemas/coder-agreement";
import { CoderFigures } from "./coder-figures";
import { OwnWordsTable } from "./own-words-table";

export interface TrustPageProps {
  overview: TrustOverview;
  tallies: readonly TrustTally[];
  agreement: CoderAgreement;
  /** How many sources the release holds. */
  sources: number;
  /** Ids of sources coded a second time in the workshop. */
  codedTwice: readonly string[];
  sort: SortKey;
  lens: Pick<LensFormProps, "asOf" | "days" | "today">;
  /** The lens as parameters, for links through which it travels. */
  kept: Query;
  pin: number | null;
}

/** How far to trust what the site shows: one sentence per question, then whose words the record is made of. */
export function TrustPage(props: TrustPageProps) {
  const { overview, tallies, agreement, sources, codedTwice, sort, lens, kept, pin } = props;
  const sorted = `${sort.id}.${sort.desc ? "desc" : "asc"}`;
  const official = tallies.reduce((sum, tally) => sum + tally.official, 0);
  const positions = tallies.reduce((sum, tally) => sum + tally.positions, 0);
  return (
    <>
      <PageHead title="How far to trust it" finding={describeFragility(overview)}>
        A cell is worth what it stands on. These pages show where nobody has looked, what a single text
        carries, and where the record contradicts itself.
      </PageHead>
      <LensForm
        action={routes.trust()}
        kept={{ sort: sorted, source: kept.source ?? null, release: pin }}
        {...lens}
      />
      <Definitions
        rows={[
          line("silence", "Silence map", routes.silence(kept), describeSilence(overview)),
          line(
            "fragility",
            "Fragility",
            routes.fragility(kept),
            overview.worst ? describeWorst(overview, kept) : "There is nothing on record to lose.",
          ),
          line("tensions", "Tension report", routes.tensions(kept), describeTensions(overview)),
        ]}
      />
      <Section
        id="own-words"
        title="Own words, state by state"
        aside={
          <a
            href={routes.dataFile(routes.trust(), {
              ...kept,
              sort: sorted,
            })}
            className="link"
          >
            CSV
          </a>
        }
        intro={`${official} of ${positions} positions are in a stakeholder’s own words. The columns to the right count cells: all with something on record, then those that stand on one analyst, one speaker or one source.`}
      >
        <OwnWordsTable tallies={tallies} sort={sort} kept={kept} />
      </Section>
      <CoderFigures agreement={agreement} sources={sources} codedTwice={codedTwice} pin={pin} />
    </>
  );
}

function line(key: string, title: string, href: string, meaning: ReactNode) {
  return {
    key,
    term: (
      <a href={href} className="link font-serif text-lg">
        {title}
      </a>
    ),
    meaning,
  };
}

function describeWorst({ worst }: TrustOverview, kept: Query): ReactNode {
  if (!worst) return null;
  return (
    <>
      The loss of one source would be felt most with{" "}
      <a href={routes.fragility({ ...kept, drop: `source:${worst.name}` })} className="link">
        {worst.sources[0]?.title ?? worst.name}
      </a>
      : {worst.changed} of {worst.cells} cells would show something else or nothing.
    </>
  );
}

import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { SortKey } from "@/lib/domain/comparison-view";
import { DROP_KINDS, type DropKind } from "@/lib/domain/fragility";
import type { AloneKind, DropTally, GroundedCell } from "@/lib/domain/fragility-ranking";
import type { Stakeholder } from "@/lib/domain/position";
import { describeFragility, describeRanking } from "@/lib/format/trust-sentences";
import { DROP_KIND_WORDS } from "@/lib/format/trust-words";
import { type Query, routes } from "@/lib/routes";
import { AloneSection } from "./alone-section";
import { DropTable } from "./drop-table";
import { TrustTrail } from "./trust-trail";

export interface FragilityPageProps {
  of: DropKind;
  tallies: readonly DropTally[];
  cells: readonly GroundedCell[];
  counts: Record<AloneKind, number>;
  alone: AloneKind;
  who: Stakeholder | null;
  sort: SortKey;
  /** Titles of sources by id. */
  titles: ReadonlyMap<string, string>;
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  address: Query;
  pin: number | null;
}

/** What would change if one thing had never been read: the ranking, and the cells that stand on one leg. */
export function FragilityPage(props: FragilityPageProps) {
  const { of, tallies, cells, counts, alone, who, titles, sort, lens, address, pin } = props;
  const words = DROP_KIND_WORDS[of];
  const total = cells.length;
  return (
    <>
      <PageHead
        kicker={<TrustTrail pin={pin} asOf={lens.asOf} />}
        title="Fragility"
        finding={describeFragility({ cells: total, alone: counts })}
      >
        Each row below leaves one {words.one} out, as if it had never been read, and counts the cells whose
        leading mark goes silent, weakens or turns. Follow a name to see exactly which.
      </PageHead>
      <LensForm
        action={routes.fragility()}
        kept={{
          alone: alone === "analyst" ? null : alone,
          who: who?.code ?? null,
          source: address.source ?? null,
          release: pin,
        }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.fragility(), address)} className="control link">
            CSV
          </a>
        }
      >
        <label className="flex items-center gap-2">
          <span className="text-soft">Leave out</span>
          <select name="of" defaultValue={of} className="field">
            {DROP_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                one {DROP_KIND_WORDS[kind].one}
              </option>
            ))}
          </select>
        </label>
      </LensForm>
      <Section
        id="ranking"
        title={`If one ${words.one} were left out`}
        intro={describeRanking(tallies, total, words)}
      >
        <DropTable
          tallies={tallies.filter(({ touched }) => touched > 0)}
          of={of}
          sort={sort}
          kept={address}
        />
      </Section>
      <AloneSection {...{ cells, counts, alone, who, pin }} titles={titles} kept={address} />
    </>
  );
}

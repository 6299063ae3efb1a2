import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ShowAll } from "@/components/ui/show-all";
import type { CommonThreats } from "@/lib/domain/common-threats";
import { MIN_SHARED } from "@/lib/domain/similarity";
import { describeCommonThreats } from "@/lib/format/agreement-words";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { CommonThreatsForm, type CommonThreatsFormProps } from "./common-threats-form";
import { GroupGapsTable } from "./group-gaps-table";
import { PairGapsTable } from "./pair-gaps-table";

export interface CommonThreatsPageProps extends CommonThreatsFormProps {
  found: CommonThreats;
  show: "first" | "all";
}

const FIRST_PAIRS = 20;
/** Longer than this nobody reads to the end; the CSV file holds every pair. */
const MOST_PAIRS = 500;

/** Threats in common against mechanisms in common: where there is room for diplomacy. */
export function CommonThreatsPage({ found, show, ...form }: CommonThreatsPageProps) {
  const { pin } = form;
  const { who: _, with: __, ...query } = form.query;
  const shown = found.pairs.slice(0, show === "all" ? MOST_PAIRS : FIRST_PAIRS);
  const untold = found.untold.slice(0, MOST_PAIRS);
  return (
    <>
      <PageHead title="Shared threat, no shared mechanism" finding={describeCommonThreats(found)}>
        A threat is in common where both name it in their own words or deeds; a mechanism where both are for
        it, do it, or would on a condition. The gap is the one count less the other.{" "}
        <a href={`${routes.method(pin)}#agreement`} className="link">
          How it is reckoned
        </a>
      </PageHead>
      <CommonThreatsForm {...form} />
      <Section
        id="pairs"
        title="Pairs"
        aside={formatCount(found.pairs.length, "pair")}
        intro="Widest gap first. “Both speak of” tells how much of the gap could be silence: where it is 0, neither stands against the other, they have just not spoken of the same means."
      >
        {shown.length === 0 ? (
          <p>No two of them name the same threat and have a word of their own on a mechanism.</p>
        ) : (
          <PairGapsTable label="Pairs, widest gap first" pairs={shown} query={query} pin={pin} />
        )}
        <ShowAll
          shown={shown.length}
          total={Math.min(found.pairs.length, MOST_PAIRS)}
          href={routes.commonThreats({ ...form.query, show: "all" })}
          what="pairs"
        />
        {untold.length > 0 && (
          <div className="mt-3">
            <Fold
              summary={`${formatNumber(found.untold.length)} more share a threat, but one of the two has no word of its own on any mechanism: not ranked, for silence is no gap`}
            >
              <PairGapsTable
                label="Pairs that cannot be ranked"
                pairs={untold}
                query={query}
                pin={pin}
                withoutGap
              />
            </Fold>
          </div>
        )}
      </Section>
      <Section
        id="groups"
        title="Groups"
        aside={formatCount(found.groups.length, "group")}
        intro={`What at least ${MIN_SHARED} of a group’s full members have on record themselves. What the group says as a body is not lent to them, nor theirs to it.`}
      >
        {found.groups.length === 0 ? (
          <p>No group with a list of members is on record by this day.</p>
        ) : (
          <GroupGapsTable groups={found.groups} query={query} pin={pin} />
        )}
      </Section>
    </>
  );
}

import type { ReactNode } from "react";
import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import type { PairRecord } from "@/lib/domain/pair";
import type { Measure } from "@/lib/domain/similarity";
import { describePair, explainSilentSide, nameSide } from "@/lib/format/pair-words";
import { type Query, routes } from "@/lib/routes";
import { AsksSection } from "./asks-section";
import { GapsSection } from "./gaps-section";
import { OneSided } from "./one-sided";
import { SharedSection } from "./shared-section";
import { StancesSection } from "./stances-section";

export interface PairPageProps {
  pair: PairRecord;
  measure: Measure;
  query: Query;
  pin: number | null;
  form: ReactNode;
}

/** Two sides beside each other: where they agree and how that was reckoned, and what they share. */
export function PairPage({ pair, measure, query, pin, form }: PairPageProps) {
  const { a, b } = pair;
  const silences = [a, b].flatMap((side) => explainSilentSide(side) ?? []);
  return (
    <>
      <PageHead
        kicker="Pair"
        title={`${nameSide(a)} and ${nameSide(b)}`}
        finding={[describePair(pair, measure), ...silences].join(" ")}
      >
        <a href={routes.pair(b.key, a.key, query)} className="link">
          Change sides
        </a>
        {" · "}
        <a href={routes.compare([a.key, b.key], query)} className="link">
          Add more stakeholders
        </a>
      </PageHead>
      {form}
      <Columns contents={<Contents parts={partsOf(pair)} />}>
        <StancesSection pair={pair} measure={measure} query={query} pin={pin} />
        <GapsSection pair={pair} query={query} pin={pin} />
        <SharedSection kind="threat" pair={pair} query={query} pin={pin} />
        <SharedSection kind="interest" pair={pair} query={query} pin={pin} />
        <AsksSection pair={pair} query={query} pin={pin} />
        <OneSided pair={pair} pin={pin} />
      </Columns>
    </>
  );
}

function partsOf({ stances, gaps, threats, interests, asks, onlyA, onlyB }: PairRecord) {
  return [
    { id: "mechanisms", label: "Agreement", count: stances.length },
    { id: "gaps", label: "Words against deeds", count: gaps.length },
    { id: "threats", label: "Threats in common", count: threats.length },
    { id: "interests", label: "Interests in common", count: interests.length },
    { id: "asks", label: "Asked and wanted", count: asks.length },
    { id: "one-sided", label: "Only one speaks", count: onlyA.length + onlyB.length },
  ];
}

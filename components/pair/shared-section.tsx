import { Section } from "@/components/ui/section";
import type { PairRecord } from "@/lib/domain/pair";
import { formatCount } from "@/lib/format/counts";
import type { Query } from "@/lib/routes";
import { PairEvidence } from "./pair-evidence";
import { SharedTable } from "./shared-table";

export interface SharedSectionProps {
  kind: "threat" | "interest";
  pair: PairRecord;
  query: Query;
  pin: number | null;
}

const WORDS = {
  threat: {
    id: "threats",
    title: "Threats in common",
    none: "There is no threat that both name themselves.",
  },
  interest: {
    id: "interests",
    title: "Interests in common",
    none: "There is no interest that both name themselves.",
  },
};

/** What both name as a threat, or pursue as an interest, in their own words or deeds. */
export function SharedSection({ kind, pair, query, pin }: SharedSectionProps) {
  const { id, title, none } = WORDS[kind];
  const rows = kind === "threat" ? pair.threats : pair.interests;
  return (
    <Section id={id} title={title} aside={formatCount(rows.length, kind)}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <SharedTable label={`${title}, by side`} rows={rows} pair={pair} query={query} pin={pin} />
          <PairEvidence pair={pair} items={rows.map(({ item }) => item)} pin={pin} />
        </>
      )}
    </Section>
  );
}

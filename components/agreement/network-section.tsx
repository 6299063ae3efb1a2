import { Section } from "@/components/ui/section";
import { ShowAll } from "@/components/ui/show-all";
import type { Tie, Voice } from "@/lib/domain/agreement-grid";
import { formatCount, formatNumber } from "@/lib/format/counts";
import type { Query } from "@/lib/routes";
import { AgreementNetwork } from "./agreement-network";
import { TiesTable } from "./ties-table";

export interface NetworkSectionProps {
  voices: readonly Voice[];
  ties: readonly Tie[];
  show: "first" | "all";
  query: Query;
  showAllHref: string;
}

/** What a picture of ties and the table beside it can carry; the CSV file holds all. */
const MOST_TIES = 200;
const FIRST_TIES = 20;

/** The ties between those who can be compared, drawn and in a table. */
export function NetworkSection({ voices, ties, show, query, showAllHref }: NetworkSectionProps) {
  const drawn = ties.slice(0, MOST_TIES);
  const listed = show === "all" ? drawn : drawn.slice(0, FIRST_TIES);
  const count = formatCount(ties.length, "tie");
  return (
    <Section
      id="network"
      title="Congruence and conflict"
      aside={
        drawn.length < ties.length
          ? `${formatNumber(drawn.length)} of ${count}; the CSV file holds all`
          : count
      }
      intro="A tie joins two with three mechanisms or more in common. “What outweighs” takes agreement less conflict; choose congruence or conflict to see all there is of one of them."
    >
      {ties.length === 0 ? (
        <p>There is no tie of this kind and strength.</p>
      ) : (
        <div className="items-start gap-x-8 xl:grid xl:grid-cols-2">
          <AgreementNetwork voices={voices} ties={drawn} />
          <div className="min-w-0">
            <TiesTable ties={listed} query={query} />
            <ShowAll shown={listed.length} total={drawn.length} href={showAllHref} what="ties" />
          </div>
        </div>
      )}
    </Section>
  );
}

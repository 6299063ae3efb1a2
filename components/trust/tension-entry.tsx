import { ExhibitList } from "@/components/evidence/exhibit-list";
import { Glyph } from "@/components/ui/glyph";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { groupReports } from "@/lib/domain/statement";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { describeTension, nameSides, TENSION_WORDS } from "@/lib/format/trust-words";
import { type Query, routes, withQuery } from "@/lib/routes";
import type { ShownTension } from "./tensions-page";

export interface TensionEntryProps {
  tension: ShownTension;
  kept: Query;
  pin: number | null;
}

/** The newest statements of each side stand open; the rest is one click away in the cell. */
const OPEN = 2;

/** One tension: what stands against what, and the evidence of both sides beside one another. */
export function TensionEntry({ tension, kept, pin }: TensionEntryProps) {
  const { stakeholder, item, kind, exhibits, newest } = tension;
  const heads = nameSides(tension);
  const cell = withQuery(routes.comparison(), {
    kind: item.kind,
    cell: `${stakeholder.code}.${item.code}`,
    ...{ asOf: kept.asOf, layers: kept.layers, release: pin },
  });
  return (
    <article className="border-t border-line py-4 first-of-type:border-t-0">
      <h3 className="text-lg">
        <a href={routes.stakeholder(stakeholder.code, pin)} className="hover:underline">
          {stakeholder.shortName}
        </a>
        :{" "}
        <a href={routes.item(item.code, pin)} className="hover:underline">
          {item.title}
        </a>
      </h3>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <Glyph name={kind === "words-deeds" ? "gap" : "contested"} />
        <span className="font-medium">{TENSION_WORDS[kind].label}</span>
        <span className="text-soft">newest {formatDate(newest)}</span>
        <a href={cell} className="link">
          the whole cell
        </a>
      </p>
      <p className="mt-0.5 max-w-[48em] text-sm text-soft">{describeTension(tension)}</p>
      <div className="mt-2 grid max-w-[76rem] gap-x-10 gap-y-3 md:grid-cols-2">
        <Side title={heads.forIt} exhibits={exhibits.forIt} cell={cell} pin={pin} />
        <Side title={heads.against} exhibits={exhibits.against} cell={cell} pin={pin} />
      </div>
    </article>
  );
}

interface SideProps {
  title: string;
  exhibits: readonly Exhibit[];
  cell: string;
  pin: number | null;
}

function Side({ title, exhibits, cell, pin }: SideProps) {
  const statements = groupReports(exhibits);
  const more = statements.length - OPEN;
  return (
    <section className="min-w-0">
      <h4 className="font-sans text-sm font-semibold">
        {title} <span className="font-normal text-soft">{formatCount(statements.length, "statement")}</span>
      </h4>
      <ExhibitList exhibits={statements.slice(0, OPEN).map(({ best }) => best[0])} pin={pin} />
      {more > 0 && (
        <p className="border-t border-line pt-1.5 text-sm">
          <a href={cell} className="link">
            {formatCount(more, "more statement")} of this side in the cell
          </a>
        </p>
      )}
    </section>
  );
}

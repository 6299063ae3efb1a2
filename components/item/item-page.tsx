import type { ReactNode } from "react";
import { CodeTag } from "@/components/ui/code-tag";
import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import type { IsoDay } from "@/lib/domain/calendar";
import type { ItemRecord } from "@/lib/domain/item-record";
import { describeItemRecord } from "@/lib/format/item-words";
import { KIND_WORDS } from "@/lib/format/words";
import { routes, withQuery } from "@/lib/routes";
import { CallsSection } from "./calls-section";
import { BlocksSection, ObstaclesSection } from "./obstacles-section";
import { SilentSection } from "./silent-section";
import { STANDING_WORDS, StandingSection } from "./standing-section";

export interface ItemPageProps {
  record: ItemRecord;
  pin: number | null;
  /** The day the record is looked at from; null is today. */
  asOf: IsoDay | null;
  /** Chooses that day. */
  lensForm: ReactNode;
}

/** Who stands where on one item, in three groups that never mix. */
export function ItemPage({ record, pin, asOf, lensForm }: ItemPageProps) {
  const { item, standings, calls, obstacles, blocks, silent } = record;
  const column = {
    kind: item.kind === "mechanism" ? null : item.kind,
    sort: `${item.code}.desc`,
    asOf,
    release: pin,
  };
  return (
    <>
      <PageHead
        kicker={
          <>
            {KIND_WORDS[item.kind].one} <CodeTag code={item.code} />
          </>
        }
        title={item.title}
        finding={describeItemRecord(record)}
      >
        <p>What counts: {item.scope}</p>
        <p className="mt-2">
          <a href={withQuery(routes.comparison(), column)} className="link">
            See it in the comparison, sorted by this column
          </a>{" "}
          or{" "}
          <a href={routes.map(item.code, { release: pin })} className="link">
            on a map
          </a>
          {item.kind === "mechanism" && (
            <>
              {" · "}
              <a href={routes.coalitions({ mechanism: item.code, release: pin })} className="link">
                Who could act together
              </a>
            </>
          )}
        </p>
      </PageHead>
      {lensForm}
      <Columns contents={<Contents parts={partsOf(record)} />}>
        {standings.map(({ basis, entries }) => (
          <StandingSection key={basis} basis={basis} entries={entries} pin={pin} />
        ))}
        {calls.length > 0 && <CallsSection calls={calls} pin={pin} />}
        {obstacles.length > 0 && <ObstaclesSection obstacles={obstacles} pin={pin} />}
        {blocks.length > 0 && <BlocksSection blocks={blocks} pin={pin} />}
        <SilentSection silent={silent} pin={pin} />
      </Columns>
    </>
  );
}

function partsOf({ standings, calls, obstacles, blocks, silent }: ItemRecord) {
  const some = (id: string, label: string, count: number) => (count > 0 ? [{ id, label, count }] : []);
  return [
    ...standings.map(({ basis, entries }) => {
      const { id, title } = STANDING_WORDS[basis];
      return { id, label: title, count: entries.length };
    }),
    ...some("calls", "Callers", calls.length),
    ...some("obstacles", "In its way", obstacles.length),
    ...some("blocks", "Stands in the way of", blocks.length),
    { id: "silent", label: "Nothing on record", count: silent.searched.length + silent.unread.length },
  ];
}

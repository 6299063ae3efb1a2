import type { ReactNode } from "react";
import { CodeTag } from "@/components/ui/code-tag";
import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import type { IsoDay } from "@/lib/domain/calendar";
import type { StakeholderRecord } from "@/lib/domain/stakeholder-record";
import { describeTally, describeValidity } from "@/lib/format/record-words";
import { KIND_WORDS, STAKEHOLDER_KIND_WORDS } from "@/lib/format/words";
import { routes, withQuery } from "@/lib/routes";
import { CalledOnSection } from "./called-on-section";
import { KindSection } from "./kind-section";
import { Memberships } from "./memberships";
import { SilencesSection } from "./silences-section";
import { SourcesRead } from "./sources-read";

export interface StakeholderPageProps {
  record: StakeholderRecord;
  pin: number | null;
  /** The day the record is looked at from; null is today. */
  asOf: IsoDay | null;
  /** Chooses that day. */
  lensForm: ReactNode;
  /** Its record over time, drawn. */
  timeline: ReactNode;
}

/** Everything on record for one stakeholder. */
export function StakeholderPage({ record, pin, asOf, lensForm, timeline }: StakeholderPageProps) {
  const { stakeholder, sibling, tally, kinds, calledOn, sources, groups, members } = record;
  const validity = describeValidity(stakeholder);
  return (
    <>
      <PageHead
        kicker={
          <>
            {STAKEHOLDER_KIND_WORDS[stakeholder.kind]} <CodeTag code={stakeholder.code} />
          </>
        }
        title={stakeholder.name}
        finding={describeTally(tally, sources.length)}
      >
        {stakeholder.note && <p>{stakeholder.note}</p>}
        {validity && <p className="mt-1">{validity}.</p>}
        {sibling && (
          <p className="mt-1">
            The same country under another authority:{" "}
            <a href={routes.stakeholder(sibling.code, pin, asOf)} className="link">
              {sibling.name}
            </a>
            .
          </p>
        )}
        <p className="mt-2">
          <a
            href={withQuery(routes.comparison(), { pick: stakeholder.code, asOf, release: pin })}
            className="link"
          >
            See its row in the comparison
          </a>
          {" · "}
          <a href={routes.pairs({ a: stakeholder.code, release: pin })} className="link">
            Compare with …
          </a>
        </p>
      </PageHead>
      {lensForm}
      <Columns
        contents={<Contents parts={partsOf(record)} />}
        aside={
          <>
            <SourcesRead sources={sources} pin={pin} />
            <Memberships title="Groups it belongs to" memberships={groups} pin={pin} />
            <Memberships title="Its members" memberships={members} pin={pin} />
          </>
        }
      >
        {kinds.map((kind) => (
          <KindSection key={kind.kind} record={kind} pin={pin} />
        ))}
        {calledOn.length > 0 && <CalledOnSection entries={calledOn} pin={pin} />}
        {tally.total > 0 && <div className="mt-10 border-t-2 border-ink pt-2">{timeline}</div>}
        <SilencesSection record={record} pin={pin} />
      </Columns>
    </>
  );
}

function partsOf({ kinds, calledOn, tally }: StakeholderRecord) {
  return [
    ...kinds.map(({ kind, entries }) => ({ id: kind, label: KIND_WORDS[kind].many, count: entries.length })),
    ...(calledOn.length > 0 ? [{ id: "called-on", label: "Called on", count: calledOn.length }] : []),
    ...(tally.total > 0 ? [{ id: "timeline", label: "Over time" }] : []),
    { id: "silences", label: "Silences" },
  ];
}

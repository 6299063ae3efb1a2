import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { CoalitionChanges as Changes } from "@/lib/domain/coalition-changes";
import type { FindingChanges } from "@/lib/domain/finding-changes";
import type { Drop, DropEffect } from "@/lib/domain/fragility";
import { formatCount } from "@/lib/format/counts";
import { describeDrop } from "@/lib/format/trust-sentences";
import { nameDrop } from "@/lib/format/trust-words";
import { type Query, routes } from "@/lib/routes";
import { CellChanges } from "./cell-changes";
import { CoalitionChanges } from "./coalition-changes";
import { RankingChanges } from "./ranking-changes";

export interface DropPageProps {
  drop: Drop;
  effect: Pick<DropEffect, "changes" | "nowUnread">;
  findings: FindingChanges;
  coalitions: Changes;
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  address: Query;
  pin: number | null;
}

/** Exactly what would change if one source, author or publisher had never been read. */
export function DropPage({ drop, effect, findings, coalitions, lens, address, pin }: DropPageProps) {
  const { drop: dropped = null, ...rest } = address;
  const all: Query = { ...rest, of: drop.kind === "source" ? null : drop.kind };
  return (
    <>
      <PageHead
        kicker={
          <a href={routes.fragility(all)} className="link">
            Fragility
          </a>
        }
        title={`Without ${drop.kind === "source" ? `“${nameDrop(drop)}”` : nameDrop(drop)}`}
        finding={describeDrop(drop, effect, { ...findings, coalitions: coalitions.changes })}
      >
        <SourcesDropped drop={drop} pin={pin} />
      </PageHead>
      <LensForm
        action={routes.fragility()}
        kept={{ drop: dropped, source: address.source ?? null, release: pin }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.fragility(), address)} className="control link">
            CSV
          </a>
        }
      />
      <CellChanges changes={effect.changes} kept={address} pin={pin} />
      {effect.nowUnread.length > 0 && (
        <Section
          id="unread"
          title="Nobody read for them any more"
          intro="Their empty cells, now searched and silent, would tell nothing at all."
        >
          <p className="max-w-[44rem] text-sm">
            <StakeholderNames stakeholders={effect.nowUnread} pin={pin} />
          </p>
        </Section>
      )}
      <RankingChanges findings={findings} pin={pin} />
      <CoalitionChanges coalitions={coalitions} kept={address} pin={pin} />
    </>
  );
}

function SourcesDropped({ drop: { kind, sources }, pin }: { drop: Drop; pin: number | null }) {
  return (
    <p>
      Left out: {kind === "source" ? "source " : `${formatCount(sources.length, "source")}, `}
      {sources.slice(0, 12).map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={routes.source(id, pin)} className="link" title={title}>
            {id}
          </a>
        </span>
      ))}
      {sources.length > 12 && ` and ${sources.length - 12} more`}.
    </p>
  );
}

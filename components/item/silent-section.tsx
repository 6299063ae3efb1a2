import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Section } from "@/components/ui/section";
import type { ItemRecord } from "@/lib/domain/item-record";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

export interface SilentSectionProps {
  silent: ItemRecord["silent"];
  pin: number | null;
}

/** Those with nothing on record on the item, by kind of silence. */
export function SilentSection({ silent: { searched, unread, notApplicable }, pin }: SilentSectionProps) {
  return (
    <Section
      id="silent"
      title="Nothing on record"
      intro="Silence is not opposition, and it is not all of one kind."
    >
      <dl className="max-w-[44rem] text-sm">
        {searched.length > 0 && (
          <div className="border-t border-line py-2 first:border-t-0">
            <dt className="font-medium">
              {formatCount(searched.length, "stakeholder")} searched for, none found speaking of it
            </dt>
            <dd className="mt-0.5">
              <StakeholderNames stakeholders={searched} pin={pin} />
            </dd>
          </div>
        )}
        {unread.length > 0 && (
          <div className="border-t border-line py-2 first:border-t-0">
            <dt className="font-medium">{formatCount(unread.length, "stakeholder")} not read yet</dt>
            <dd className="mt-0.5 text-soft">{unread.map(({ shortName }) => shortName).join(", ")}</dd>
          </div>
        )}
        {notApplicable.map(({ stakeholder, reason }) => (
          <div key={stakeholder.code} className="border-t border-line py-2 first:border-t-0">
            <dt className="font-medium">
              Does not apply to{" "}
              <a href={routes.stakeholder(stakeholder.code, pin)} className="link">
                {stakeholder.shortName}
              </a>
            </dt>
            <dd className="mt-0.5">{reason}.</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

import { ExhibitList } from "@/components/evidence/exhibit-list";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { ItemRecord } from "@/lib/domain/item-record";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

export interface ObstaclesSectionProps {
  obstacles: ItemRecord["obstacles"];
  pin: number | null;
}

/** What stands in the way of a mechanism, and whom it concerns. */
export function ObstaclesSection({ obstacles, pin }: ObstaclesSectionProps) {
  return (
    <Section
      id="obstacles"
      title="What stands in its way"
      aside={formatCount(obstacles.length, "obstacle")}
      intro="Obstacles that a source names as hampering this mechanism."
    >
      {obstacles.map(({ item, concerned }) => {
        const exhibits = concerned.flatMap((one) => one.exhibits);
        return (
          <Row
            key={item.code}
            head={
              <h3 className="text-lg leading-snug">
                <a href={routes.item(item.code, pin)} className="hover:underline">
                  {item.title}
                </a>
              </h3>
            }
          >
            <p className="text-sm">
              Concerns{" "}
              <StakeholderNames stakeholders={concerned.map(({ stakeholder }) => stakeholder)} pin={pin} />
            </p>
            <Fold summary={`${formatCount(exhibits.length, "piece")} of evidence`}>
              <ExhibitList exhibits={exhibits} pin={pin} />
            </Fold>
          </Row>
        );
      })}
    </Section>
  );
}

/** For an obstacle: the mechanisms it stands in the way of. */
export function BlocksSection({ blocks, pin }: { blocks: ItemRecord["blocks"]; pin: number | null }) {
  return (
    <Section id="blocks" title="What it stands in the way of" aside={formatCount(blocks.length, "mechanism")}>
      <ul className="max-w-[44rem] text-sm">
        {blocks.map(({ item, exhibits }) => (
          <li
            key={item.code}
            className="flex justify-between gap-6 border-t border-line py-2 first:border-t-0"
          >
            <a href={routes.item(item.code, pin)} className="link inline-flex min-h-6 items-center">
              {item.title}
            </a>
            <span className="text-soft">{formatCount(exhibits.length, "piece")} of evidence</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

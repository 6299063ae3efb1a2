import { CodeTag } from "@/components/ui/code-tag";
import type { Stakeholder } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

export interface StakeholderNameProps {
  stakeholder: Stakeholder;
  pin: number | null;
}

/** A stakeholder's short name as a link to its page, its code in small grey. */
export function StakeholderName({ stakeholder: { code, shortName }, pin }: StakeholderNameProps) {
  return (
    <>
      <a href={routes.stakeholder(code, pin)} className="font-serif text-lg font-semibold hover:underline">
        {shortName}
      </a>{" "}
      <CodeTag code={code} />
    </>
  );
}

/** Names as running text, each a link. */
export function StakeholderNames({
  stakeholders,
  pin,
}: {
  stakeholders: readonly Stakeholder[];
  pin: number | null;
}) {
  return stakeholders.map(({ code, shortName }, index) => (
    <span key={code}>
      {index > 0 && ", "}
      <a href={routes.stakeholder(code, pin)} className="link">
        {shortName}
      </a>
    </span>
  ));
}

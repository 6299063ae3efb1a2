import { UnknownPage } from "@/components/layout/unknown-page";
import { nearCodes } from "@/lib/domain/near-codes";
import type { Stakeholder } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

export interface UnknownStakeholderProps {
  code: string;
  stakeholders: readonly Stakeholder[];
  release: number;
  pin: number | null;
}

/** A code that names no stakeholder of this release. */
export function UnknownStakeholder({ code, stakeholders, release, pin }: UnknownStakeholderProps) {
  return (
    <UnknownPage
      title="No such stakeholder"
      near={nearCodes(code, stakeholders)}
      hrefOf={(one) => routes.stakeholder(one, pin)}
      q={code}
      pin={pin}
    >
      Release {release} holds no stakeholder with the code “{code}”. States carry the three letters of ISO
      3166, such as PAK; codes are written in capitals.
    </UnknownPage>
  );
}

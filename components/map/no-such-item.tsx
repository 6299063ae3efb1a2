import { UnknownPage } from "@/components/layout/unknown-page";
import { nearCodes } from "@/lib/domain/near-codes";
import type { Item } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

export interface NoSuchItemProps {
  code: string;
  known: readonly Item[];
  pin: number | null;
}

/** A map of a code that names nothing: says so, and offers what was probably meant. */
export function NoSuchItem({ code, known, pin }: NoSuchItemProps) {
  return (
    <UnknownPage
      title="No such item"
      near={nearCodes(
        code,
        known.map((item) => ({ code: item.code, name: item.title })),
      )}
      hrefOf={(one) => routes.map(one, { release: pin })}
      q={code.replaceAll("-", " ")}
      pin={pin}
    >
      There is no mechanism, threat, interest or obstacle with the code “{code}” at this release, so there is
      nothing to put on a map.
    </UnknownPage>
  );
}

import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import type { Side } from "@/lib/domain/side";
import { type Query, routes } from "@/lib/routes";

export interface SameTwiceProps {
  sides: readonly [Side, Side];
  query: Query;
  form: ReactNode;
}

/** The same side twice: nothing to compare, and two ways on. */
export function SameTwice({ sides: [side], query, form }: SameTwiceProps) {
  return (
    <>
      <PageHead
        kicker="Pair"
        title="The same on both sides"
        finding={`Both sides are ${side.code} on the same day: whoever is compared with itself agrees with itself.`}
      >
        Choose somebody else for one side, or give one side an earlier date to see what has changed since,
        such as{" "}
        <a href={routes.pair(`${side.code}@2021`, side.code, { ...query, asOf: null })} className="link">
          {side.code} in 2021 beside {side.code} today
        </a>
        .
      </PageHead>
      {form}
    </>
  );
}

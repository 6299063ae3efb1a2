import type { ReactNode } from "react";
import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { PageHead } from "@/components/ui/page-head";
import { ITEM_KINDS, type ItemKind } from "@/lib/domain/vocabulary";
import { KIND_WORDS } from "@/lib/format/words";
import { type Query, routes } from "@/lib/routes";
import { EffortKey } from "./effort-mark";
import { TrustTrail } from "./trust-trail";

export interface SilencePageProps {
  by: "item" | "year";
  kind: ItemKind;
  /** What the map comes to, in a sentence. */
  finding: string;
  lens: Pick<LensFormProps, "asOf" | "days" | "today">;
  /** The address as it is: what the form does not show travels along. */
  address: Query;
  pin: number | null;
  /** The table, and under it the sources of an opened row. */
  children: ReactNode;
}

/** The matrix coloured by how hard we looked, by item or by year. */
export function SilencePage({ by, kind, finding, lens, address, pin, children }: SilencePageProps) {
  const { sort = null } = address;
  return (
    <>
      <PageHead kicker={<TrustTrail pin={pin} asOf={lens.asOf} />} title="Silence map" finding={finding}>
        A quiet state and an unread one look alike until one asks how hard anybody looked. The fuller the grey
        of a cell, the more sources were read for the stakeholder; a number says how many of them speak. A
        source read in part may hold more than was found.
      </PageHead>
      <LensForm
        action={routes.silence()}
        kept={{ sort, source: address.source ?? null, release: pin }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.silence(), address)} className="control link">
            CSV
          </a>
        }
      >
        <label className="flex items-center gap-2">
          <span className="text-soft">By</span>
          <select name="by" defaultValue={by} className="field">
            <option value="item">item</option>
            <option value="year">year of the source</option>
          </select>
        </label>
        <label className="flex items-center gap-2">
          <span className="text-soft">Items</span>
          <select name="kind" defaultValue={kind} className="field">
            {ITEM_KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one].many}
              </option>
            ))}
          </select>
        </label>
      </LensForm>
      <EffortKey by={by} />
      {children}
    </>
  );
}

import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Item, Stakeholder } from "@/lib/domain/position";
import type { Tension, TensionKind } from "@/lib/domain/tension";
import { describeTensions } from "@/lib/format/trust-sentences";
import { type Query, routes } from "@/lib/routes";
import { TensionEntry } from "./tension-entry";
import { TensionFields } from "./tension-fields";
import { TrustTrail } from "./trust-trail";

export interface ShownTension extends Tension {
  exhibits: { forIt: Exhibit[]; against: Exhibit[] };
}

export interface TensionsPageProps {
  tensions: readonly ShownTension[];
  counts: Record<TensionKind, number>;
  /** Whom and what the record is in tension about, for the two lists of choice. */
  stakeholders: readonly Stakeholder[];
  items: readonly Item[];
  chosen: { kind: TensionKind | "all"; who: Stakeholder | null; item: Item | null };
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  address: Query;
  pin: number | null;
}

/** Where the record contradicts itself, newest first, evidence side by side. */
export function TensionsPage(props: TensionsPageProps) {
  const { tensions, counts, lens, address, pin } = props;
  const own = tensions.filter(({ kind }) => kind !== "others");
  const others = tensions.filter(({ kind }) => kind === "others");
  return (
    <>
      <PageHead
        kicker={<TrustTrail pin={pin} asOf={lens.asOf} />}
        title="Tension report"
        finding={describeTensions({ tensions: counts })}
      >
        Same stakeholder, same item, opposed values: for it in words or deeds on one side, refusing it on the
        other. A condition still counts as for it; weights of threats and interests never oppose. A tension
        can be a change of mind, a word not kept, or two matters that share an item: read both sides.
      </PageHead>
      <LensForm
        action={routes.tensions()}
        kept={{ source: address.source ?? null, release: pin }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.tensions(), address)} className="control link">
            CSV
          </a>
        }
      >
        <TensionFields stakeholders={props.stakeholders} items={props.items} chosen={props.chosen} />
      </LensForm>
      {tensions.length === 0 && <p>No tension answers to this choice.</p>}
      {own.length > 0 && (
        <Section id="own" title="In a stakeholder’s own record" aside={own.length}>
          {own.map((tension) => (
            <TensionEntry key={keyOf(tension)} tension={tension} kept={address} pin={pin} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section
          id="others"
          title="Only among others"
          aside={others.length}
          intro="Here those who write about a stakeholder contradict one another; it says nothing of the stakeholder’s own words or deeds."
        >
          {others.map((tension) => (
            <TensionEntry key={keyOf(tension)} tension={tension} kept={address} pin={pin} />
          ))}
        </Section>
      )}
    </>
  );
}

function keyOf({ stakeholder, item, kind, forIt }: Tension): string {
  return `${stakeholder.code} ${item.code} ${kind} ${forIt.basis}`;
}

import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { Item, Stakeholder } from "@/lib/domain/position";
import { TENSION_KINDS, type Tension, type TensionKind } from "@/lib/domain/tension";
import { describeTensions } from "@/lib/format/trust-sentences";
import { TENSION_WORDS } from "@/lib/format/trust-words";
import { routes } from "@/lib/routes";
import { TensionEntry } from "./tension-entry";
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
  address: Record<string, string | number | null>;
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
        kept={{ release: pin }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.tensions(), address)} className="control link">
            CSV
          </a>
        }
      >
        <TensionFields {...props} />
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

function TensionFields({ stakeholders, items, chosen }: TensionsPageProps) {
  return (
    <>
      <Choice
        name="kind"
        label="Kind"
        value={chosen.kind}
        options={[["all", "all"], ...TENSION_KINDS.map((kind) => [kind, TENSION_WORDS[kind].label] as const)]}
      />
      <Choice
        name="who"
        label="Stakeholder"
        value={chosen.who?.code ?? ""}
        options={[["", "all"], ...stakeholders.map(({ code, shortName }) => [code, shortName] as const)]}
      />
      <Choice
        name="item"
        label="Item"
        value={chosen.item?.code ?? ""}
        options={[["", "all"], ...items.map(({ code, title }) => [code, title] as const)]}
      />
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2">
      <span className="text-soft">{label}</span>
      <select name={name} defaultValue={value} className="field max-w-56">
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function keyOf({ stakeholder, item, kind, forIt }: Tension): string {
  return `${stakeholder.code} ${item.code} ${kind} ${forIt.basis}`;
}

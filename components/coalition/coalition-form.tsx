import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import type { CoalitionQuery } from "@/lib/domain/coalition-query";
import { FORUM_RULES, type ForumRule, NAMED_FORUMS, standardRule } from "@/lib/domain/forum";
import type { Holdings } from "@/lib/domain/holdings";
import { byKindThenName } from "@/lib/domain/item-record";
import { itemsOfKind } from "@/lib/domain/matrix";
import { isCollective } from "@/lib/domain/vocabulary";
import { NAMED_FORUM_WORDS, RULE_WORDS } from "@/lib/format/coalition-words";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { ApartFields } from "./apart-fields";
import { PartyFields } from "./party-fields";

export interface CoalitionFormProps {
  choices: Pick<Holdings, "items" | "stakeholders" | "memberships">;
  query: CoalitionQuery;
  ruleAsked: ForumRule | null;
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  csv: string;
  kept: LensFormProps["kept"];
}

/** Asks the question: mechanism, forum and rule, who must be in, who cannot sit together, layers and day. */
export function CoalitionForm({ choices, query, ruleAsked, lens, csv, kept }: CoalitionFormProps) {
  const parties = choices.stakeholders.filter(({ kind }) => !isCollective(kind)).sort(byKindThenName);
  return (
    <LensForm
      action={routes.coalitions()}
      kept={kept}
      {...lens}
      links={
        <a href={csv} className="control underline-offset-4 hover:underline" download>
          CSV
        </a>
      }
    >
      <Select
        name="mechanism"
        label="Mechanism"
        value={query.mechanism}
        options={itemsOfKind(choices.items, "mechanism").map(({ code, title }) => [code, title])}
      />
      <Select name="forum" label="Forum" value={query.forum} options={forumsOf(choices)} />
      <Select
        name="rule"
        label="Rule"
        value={ruleAsked ?? ""}
        options={[
          ["", `its own: ${RULE_WORDS[standardRule(query.forum)]}`],
          ...FORUM_RULES.map((rule) => [rule, RULE_WORDS[rule]] as const),
        ]}
      />
      <PartyFields parties={parties} query={query} />
      <ApartFields parties={parties} apart={query.apart} />
    </LensForm>
  );
}

/** Named forums first, then groups with a list of members, then groups without one. */
function forumsOf({ stakeholders, memberships }: CoalitionFormProps["choices"]): [string, string][] {
  const listed = new Set(memberships.map(({ group }) => group));
  const groups = stakeholders.filter(({ kind }) => isCollective(kind)).sort(byKindThenName);
  return [
    ...NAMED_FORUMS.map((code): [string, string] => [code, NAMED_FORUM_WORDS[code]]),
    ...groups
      .filter(({ code }) => listed.has(code))
      .map(({ code, shortName }): [string, string] => [code, shortName]),
    ...groups
      .filter(({ code }) => !listed.has(code))
      .map(({ code, shortName }): [string, string] => [
        code,
        `${inSentence(shortName)} (no list of members)`,
      ]),
  ];
}

interface SelectProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}

function Select({ name, label, value, options }: SelectProps) {
  return (
    <div className="grid min-w-0 gap-0.5">
      <label htmlFor={`coalition-${name}`} className="text-soft">
        {label}
      </label>
      <select id={`coalition-${name}`} name={name} defaultValue={value} className="field max-w-64">
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

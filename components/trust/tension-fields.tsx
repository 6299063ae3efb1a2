import { TENSION_KINDS } from "@/lib/domain/tension";
import { TENSION_WORDS } from "@/lib/format/trust-words";
import type { TensionsPageProps } from "./tensions-page";

/** Narrows the report to a kind, a stakeholder or an item; only those in tension are offered. */
export function TensionFields({
  stakeholders,
  items,
  chosen,
}: Pick<TensionsPageProps, "stakeholders" | "items" | "chosen">) {
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

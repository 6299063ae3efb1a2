import { MAX_PAIRS, type Pair } from "@/lib/domain/coalition-query";
import type { Stakeholder } from "@/lib/domain/position";

export interface ApartFieldsProps {
  parties: readonly Stakeholder[];
  apart: readonly Pair[];
}

/** Pairs that cannot sit together: those chosen can be unticked, one more can be added. */
export function ApartFields({ parties, apart }: ApartFieldsProps) {
  const nameOf = (code: string) => parties.find((one) => one.code === code)?.shortName ?? code;
  const named = apart.map(([a, b]) => `${nameOf(a)} and ${nameOf(b)}`);
  return (
    <details className="w-full">
      <summary className="control max-w-full whitespace-normal">
        {apart.length > 0 ? `Cannot sit together: ${named.join("; ")}` : "Cannot sit together: nobody"}
      </summary>
      <fieldset className="pb-2">
        <legend className="sr-only">Pairs that cannot sit together</legend>
        <p className="max-w-[42em] text-soft">
          Your own assumption, not the record’s: no coalition has both of a pair in it. Up to {MAX_PAIRS}{" "}
          pairs.
        </p>
        {apart.map(([a, b], index) => (
          <label key={`${a}:${b}`} className="control mr-5 cursor-pointer whitespace-normal">
            <input
              type="checkbox"
              name="apart"
              value={`${a}:${b}`}
              defaultChecked
              className="size-4 accent-current"
            />
            {named[index]}
          </label>
        ))}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pt-1">
          <OneOf name="one" label="Keep this one apart" parties={parties} />
          <OneOf name="other" label="from this one" parties={parties} />
        </div>
      </fieldset>
    </details>
  );
}

function OneOf({ name, label, parties }: { name: string; label: string; parties: readonly Stakeholder[] }) {
  return (
    <div className="grid gap-0.5">
      <label htmlFor={`coalition-${name}`} className="text-soft">
        {label}
      </label>
      <select id={`coalition-${name}`} name={name} defaultValue="" className="field max-w-56">
        <option value="">–</option>
        {parties.map(({ code, shortName }) => (
          <option key={code} value={code}>
            {shortName}
          </option>
        ))}
      </select>
    </div>
  );
}

import { Choice } from "./form-line";

export interface CodePickerProps {
  name: string;
  label: string;
  chosen: readonly string[];
  options: readonly { code: string; name: string }[];
  isOne: boolean;
}

/** Chooses stakeholders or items: one from a list, or some from boxes. */
export function CodePicker({ name, label, chosen, options, isOne }: CodePickerProps) {
  if (isOne) {
    const list = options.map(({ code, name: words }) => [code, words] as const);
    return <Choice name={name} label={label} value={chosen[0] ?? ""} options={[["", "choose …"], ...list]} />;
  }
  return (
    <details open={chosen.length > 0}>
      <summary className="control font-medium text-ink">
        {label}: {chosen.length === 0 ? "all" : `${chosen.length} chosen`}
      </summary>
      <fieldset className="max-h-64 overflow-y-auto border border-line p-2">
        <legend className="sr-only">{label}</legend>
        <div className="grid grid-cols-1 gap-x-3 sm:grid-cols-2">
          {options.map((option) => (
            <label key={option.code} className="flex min-h-6 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                name={name}
                value={option.code}
                defaultChecked={chosen.includes(option.code)}
                className="size-4 accent-current"
              />
              {option.name}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}

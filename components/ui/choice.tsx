export interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** One word of a short list, as a field of a form. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="text-soft">
      {label}
      <select name={name} defaultValue={value} className="field ml-2 max-w-64 truncate text-ink">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

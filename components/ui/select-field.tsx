export interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** One choice of a GET form. */
export function SelectField({ name, label, value, options }: SelectFieldProps) {
  return (
    <label className="flex min-w-0 max-w-full items-center gap-2">
      <span className="text-soft">{label}</span>
      <select name={name} defaultValue={value} className="field min-w-0 max-w-64 truncate py-0">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

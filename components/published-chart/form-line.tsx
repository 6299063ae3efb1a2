import type { ReactNode } from "react";

export interface LineProps {
  name: string;
  label: string;
  hint?: string;
  children: ReactNode;
}

/** A labelled field. */
export function Line({ name, label, hint, children }: LineProps) {
  return (
    <div>
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint && <span className="ml-2 text-soft">{hint}</span>}
      <div className="mt-0.5">{children}</div>
    </div>
  );
}

export interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** One of a few. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <Line name={name} label={label}>
      <select id={name} name={name} defaultValue={value} className="field w-full max-w-80">
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Line>
  );
}

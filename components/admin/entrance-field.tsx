export interface EntranceFieldProps {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete: string;
  help?: string;
  defaultValue?: string;
  minLength?: number;
  isNumeric?: boolean;
}

/** One question of a page that leads in. */
export function EntranceField({ name, label, help, isNumeric, type = "text", ...rest }: EntranceFieldProps) {
  return (
    <div className="form-row">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <input
        {...rest}
        id={name}
        name={name}
        type={type}
        required
        maxLength={200}
        inputMode={isNumeric ? "numeric" : undefined}
        aria-describedby={help ? `${name}-help` : undefined}
        className="field"
      />
      {help && (
        <p id={`${name}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
    </div>
  );
}

import { EntranceField } from "./entrance-field";

/** Asks for a new password, and says what makes a good one. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  return (
    <EntranceField
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      minLength={12}
      help="At least 12 characters of any kind, and not one that others would guess first."
    />
  );
}

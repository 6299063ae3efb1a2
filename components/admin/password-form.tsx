import { EntranceField } from "@/components/admin/entrance-field";
import { adminRoutes } from "@/lib/routes";

/** Asks for the present password and another one. */
export function PasswordForm() {
  return (
    <form method="post" action={adminRoutes.changePassword()} className="mt-2 max-w-[30rem] space-y-4">
      <input type="hidden" name="back" value={adminRoutes.account()} />
      <EntranceField
        name="current"
        label="Present password"
        type="password"
        autoComplete="current-password"
      />
      <EntranceField
        name="next"
        label="New password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        help="At least 12 characters of any kind, and not one that others would guess first."
      />
      <button type="submit" className="button">
        Change the password
      </button>
    </form>
  );
}

import { EntranceField } from "@/components/admin/entrance-field";
import { NewPasswordField } from "@/components/admin/new-password-field";
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
      <NewPasswordField name="next" label="New password" />
      <button type="submit" className="button">
        Change the password
      </button>
    </form>
  );
}

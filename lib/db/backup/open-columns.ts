import "server-only";
import type { KeptTable } from "./tables";

// Of what serves the sign-in, only this leaves the house; a table of that kind that is not named stays whole.
const OPEN_COLUMNS: Record<string, readonly string[]> = {
  auth_user: ["id", "name", "email", "role", "removed_at", "created_at"],
  auth_invitation: ["email", "role", "invited_by", "created_at", "expires_at", "used_at"],
};

/** The tables, and of each the columns, that hold nothing with which somebody could sign in. */
export function withoutSecrets(tables: readonly KeptTable[]): KeptTable[] {
  return tables.flatMap((table) => {
    if (!table.name.startsWith("auth_")) return [table];
    const open = OPEN_COLUMNS[table.name];
    return open ? [{ ...table, columns: table.columns.filter((column) => open.includes(column)) }] : [];
  });
}

import "server-only";
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { hashPassword } from "@/lib/auth/password";
import { makeBackupCodes } from "@/lib/auth/second-factor";
import { sealText } from "@/lib/auth/secret-text";
import { makeTotpSecret } from "@/lib/auth/totp";
import type { Role } from "@/lib/domain/editorial";

/** A ready sign-in of a demonstration: every code is good once. */
export interface DemoAccount {
  email: string;
  role: Role;
  password: string;
  codes: string[];
}

const PEOPLE = [
  { person: "editor", name: "Demo editor", role: "editor" },
  { person: "reviewer", name: "Demo reviewer", role: "reviewer" },
  { person: "admin", name: "Demo admin", role: "admin" },
] as const;

/** Makes the accounts of a demonstration, with another password and other codes at each start. */
export async function openDemoAccounts(client: pg.Client): Promise<DemoAccount[]> {
  await closeDemoAccounts(client);
  const accounts: DemoAccount[] = [];
  for (const { person, name, role } of PEOPLE) {
    const [password, codes] = [randomBytes(12).toString("base64url"), makeBackupCodes()];
    await client.query("SELECT open_demo_account($1, $2, $3, $4, $5, $6)", [
      ...[person, name, role, await hashPassword(password)],
      ...[sealText(makeTotpSecret()), sealText(JSON.stringify(codes))],
    ]);
    accounts.push({ email: `${person}@demo.invalid`, role, password, codes });
  }
  return accounts;
}

/** Closes what a demonstration left; what was done in it stays on record. */
export async function closeDemoAccounts(client: pg.Client): Promise<void> {
  await client.query("SELECT close_demo_accounts()");
}

import "server-only";
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { hashToken } from "@/lib/auth/token-hash";

/** A word, good once and for half an hour, that makes the first admin; null when there is one already. */
export async function inviteFirstAdmin(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(
    "SELECT FROM auth_user WHERE role = 'admin' AND removed_at IS NULL LIMIT 1",
  );
  if (rows.length > 0) return null;
  const token = randomBytes(24).toString("base64url");
  await client.query("SELECT invite(NULL, NULL, 'admin', $1, interval '30 minutes')", [hashToken(token)]);
  return token;
}

/** A word, good once and for half an hour, for one more admin: who runs the machine may always make one. */
export async function inviteAdmin(client: pg.Client, email: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await client.query("SELECT invite(NULL, $1, 'admin', $2, interval '30 minutes')", [
    email,
    hashToken(token),
  ]);
  return token;
}

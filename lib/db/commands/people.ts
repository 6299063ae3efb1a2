import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { authorise, type Editor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import { hashToken } from "@/lib/auth/token-hash";
import type { Role } from "@/lib/domain/editorial";
import { Prisma } from "../client";
import { runCommand } from "../run-command";

/** Invites somebody and answers the word that lets them in; it is said once and kept only as its hash. */
export async function invitePerson(
  editor: Editor,
  { email, role }: { email: string; role: Role },
): Promise<string> {
  authorise(editor, "manage-people");
  const token = randomBytes(24).toString("base64url");
  await runCommand(
    Prisma.sql`invite(${editor.id}, ${email}, ${role}::role, ${hashToken(token)}, interval '7 days')::text`,
  );
  return token;
}

export interface AcceptInput {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** Makes an account of an invitation, once. Whoever holds the invitation may, and nobody else. */
export async function acceptInvitation({ token, name, email, password }: AcceptInput): Promise<void> {
  const hash = await hashPassword(password);
  await runCommand(
    Prisma.sql`accept_invitation(${hashToken(token)}, ${randomUUID()}, ${name}, ${email}, ${hash})::text`,
  );
}

export async function updateRole(editor: Editor, person: string, role: Role): Promise<void> {
  authorise(editor, "manage-people");
  await runCommand(Prisma.sql`set_role(${editor.id}, ${person}, ${role}::role)::text`);
}

/** Closes an account at once and answers the pseudonym under which what the person did stays on record. */
export async function removePerson(editor: Editor, person: string): Promise<string> {
  authorise(editor, "manage-people");
  return runCommand<string>(Prisma.sql`remove_person(${editor.id}, ${person})`);
}

/** Ends one of the person's own sessions. */
export async function revokeSession(editor: Editor, session: string): Promise<void> {
  authorise(editor, "manage-own-account");
  await runCommand(Prisma.sql`revoke_session(${session}, ${editor.id})::text`);
}

/** Lets people publish their own work, where there is only one person; the site then says so. */
export async function updateSingleHanded(editor: Editor, isSingleHanded: boolean): Promise<void> {
  authorise(editor, "change-settings");
  await runCommand(Prisma.sql`set_single_handed(${editor.id}, ${isSingleHanded}::boolean)::text`);
}

/** A wrong password or code, for the account of what was done. */
export async function noteFailedSignIn(email: string, means: "password" | "second factor"): Promise<void> {
  await runCommand(Prisma.sql`note_failed_sign_in(${email}, ${means})::text`);
}

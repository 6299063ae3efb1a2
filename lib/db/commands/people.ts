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

/** Makes an open invitation worth nothing; it is named by the start of its hash. */
export async function withdrawInvitation(editor: Editor, invitation: string): Promise<void> {
  authorise(editor, "manage-people");
  await runCommand(Prisma.sql`withdraw_invitation(${editor.id}, ${invitation})::text`);
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

/** Lets people publish their own work, where there is only one person; the site then says so. */
export async function updateSingleHanded(editor: Editor, isSingleHanded: boolean): Promise<void> {
  authorise(editor, "change-settings");
  await runCommand(Prisma.sql`set_single_handed(${editor.id}, ${isSingleHanded}::boolean)::text`);
}

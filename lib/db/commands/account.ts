import "server-only";
import { randomBytes } from "node:crypto";
import { authorise, type Editor } from "@/lib/auth/can";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { hashToken } from "@/lib/auth/token-hash";
import { AppError } from "@/lib/domain/app-error";
import { db, Prisma } from "../client";
import { runCommand } from "../run-command";

/** Ends one of the person's own sessions. */
export async function revokeSession(editor: Editor, session: string): Promise<void> {
  authorise(editor, "manage-own-account");
  await runCommand(Prisma.sql`revoke_session(${session}, ${editor.id})::text`);
}

/** Ends all of the person's own sessions but the present one. */
export async function endOtherSessions(editor: Editor): Promise<void> {
  authorise(editor, "manage-own-account");
  await runCommand(Prisma.sql`end_sessions(${editor.id}, ${editor.id}, ${editor.sessionId})::text`);
}

/** Ends every session of somebody, who then has to sign in again. */
export async function endSessionsOf(editor: Editor, person: string): Promise<void> {
  authorise(editor, "manage-people");
  const kept = person === editor.id ? editor.sessionId : null;
  await runCommand(Prisma.sql`end_sessions(${editor.id}, ${person}, ${kept}::text)::text`);
}

/** A word, good once and for a day, with which somebody who forgot their password may choose another. */
export async function offerReset(editor: Editor, person: string): Promise<string> {
  authorise(editor, "manage-people");
  const token = randomBytes(24).toString("base64url");
  await runCommand(
    Prisma.sql`offer_reset(${editor.id}, ${person}, ${hashToken(token)}, interval '1 day')::text`,
  );
  return token;
}

/** Sets a password for whoever holds the word, and ends every session; the second factor stays as it is. */
export async function resetPassword(token: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await runCommand(Prisma.sql`reset_password(${hashToken(token)}, ${hash})::text`);
}

/** Sets a new password in place of the present one, and ends the person's other sessions. */
export async function changePassword(
  editor: Editor,
  { current, next }: { current: string; next: string },
): Promise<void> {
  authorise(editor, "manage-own-account");
  const kept = await db().authAccount.findFirst({ where: { userId: editor.id, providerId: "credential" } });
  if (!kept?.password || !(await isPassword(current, kept.password)))
    throw new AppError("invalid", "The present password is not right.");
  const hash = await hashPassword(next);
  await runCommand(Prisma.sql`change_password(${editor.id}, ${editor.sessionId}, ${hash})::text`);
}

/** A wrong password or code, for the account of what was done. */
export async function noteFailedSignIn(email: string, means: "password" | "second factor"): Promise<void> {
  await runCommand(Prisma.sql`note_failed_sign_in(${email}, ${means})::text`);
}

/** Somebody asked for what they may not do, for the account of what was done. */
export async function noteRefusal({ id }: Pick<Editor, "id">, door: string): Promise<void> {
  await runCommand(Prisma.sql`note_refusal(${id}, ${door.slice(0, 200)})::text`);
}

import "server-only";
import { mayTryAs } from "@/lib/auth/attempts";
import { authorise, type Editor } from "@/lib/auth/can";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { findFactorRenewal, makeEnrolment, sealEnrolment } from "@/lib/auth/second-factor";
import { matchStep } from "@/lib/auth/totp";
import { AppError } from "@/lib/domain/app-error";
import { db, Prisma } from "../client";
import { runCommand } from "../run-command";

const TOO_MANY = "Too many attempts. Please wait a quarter of an hour and try again.";

/** Changes a person's own password and ends their other sessions. */
export async function changePassword(
  editor: Editor,
  { current, next }: { current: string; next: string },
): Promise<void> {
  authorise(editor, "manage-own-account");
  if (!(await mayTryAs(`password of ${editor.id}`))) throw new AppError("forbidden", TOO_MANY);
  const account = await db().authAccount.findFirst({
    where: { userId: editor.id, providerId: "credential" },
  });
  if (!account?.password || !(await isPassword(current, account.password)))
    throw new AppError("invalid", "The present password is not right. Nothing was changed.");
  if (next === current) throw new AppError("invalid", "The new password is the present one.");
  const hash = await hashPassword(next);
  await runCommand(Prisma.sql`change_password(${editor.id}, ${editor.sessionId}, ${hash})::text`);
}

/** Makes a new second factor ready to be noted; the one in force stays so until a first code of it is given. */
export async function beginFactorRenewal(editor: Editor): Promise<void> {
  authorise(editor, "manage-own-account");
  const { secret, backupCodes } = sealEnrolment(makeEnrolment());
  await db().authTwoFactor.updateMany({
    where: { userId: editor.id },
    data: { nextSecret: secret, nextBackupCodes: backupCodes },
  });
}

/** Puts the new second factor in force and ends the person's other sessions. */
export async function confirmFactorRenewal(editor: Editor, code: string): Promise<void> {
  authorise(editor, "manage-own-account");
  if (!(await mayTryAs(`second factor of ${editor.id}`))) throw new AppError("forbidden", TOO_MANY);
  const renewal = await findFactorRenewal(editor);
  const step = renewal && matchStep(renewal.secret, code.replace(/\s/g, ""), new Date());
  if (step === null)
    throw new AppError(
      "invalid",
      "This code is not right. Your authenticator shows a new one every half minute.",
    );
  await runCommand<boolean>(
    Prisma.sql`renew_second_factor(${editor.id}, ${editor.sessionId}, ${step}::bigint)`,
  );
}

import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import { findFactorRenewal, makeFactorRenewal, sealNotedCodes } from "@/lib/auth/factor-renewal";
import { matchStep } from "@/lib/auth/totp";
import { AppError } from "@/lib/domain/app-error";
import { Prisma } from "../client";
import { runCommand } from "../run-command";

const WRONG = "This code is not right. Your authenticator shows a new one every half minute.";

/** Makes a new second factor ready to be noted; the one in force stays so until a first code of it is given. */
export async function beginFactorRenewal(editor: Editor): Promise<void> {
  authorise(editor, "manage-own-account");
  await makeFactorRenewal(editor);
}

/** Puts the new second factor in force and ends the person's other sessions. */
export async function confirmFactorRenewal(editor: Editor, code: string): Promise<void> {
  authorise(editor, "manage-own-account");
  const renewal = await findFactorRenewal(editor);
  const step = renewal && matchStep(renewal.secret, code, new Date());
  if (renewal === null || step === null) throw new AppError("invalid", WRONG);
  const codes = await sealNotedCodes(renewal.backupCodes);
  const isInForce = await runCommand<boolean>(
    Prisma.sql`renew_second_factor(${editor.id}, ${editor.sessionId}, ${step}::bigint, ${codes})`,
  );
  if (!isInForce) throw new AppError("invalid", WRONG);
}

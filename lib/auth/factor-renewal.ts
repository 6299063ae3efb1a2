import "server-only";
import { db } from "@/lib/db/client";
import type { Editor } from "./can";
import { hashPassword } from "./password";
import { type Enrolment, makeBackupCodes } from "./second-factor";
import { openText, sealText } from "./secret-text";
import { makeTotpSecret } from "./totp";

export interface FactorRenewal extends Enrolment {
  email: string;
}

/** Makes a new second factor ready to be noted, in the place of one that was made ready before. */
export async function makeFactorRenewal({ id }: Pick<Editor, "id">): Promise<void> {
  await db().authTwoFactor.updateMany({
    where: { userId: id },
    data: {
      nextSecret: sealText(makeTotpSecret()),
      nextBackupCodes: sealText(JSON.stringify(makeBackupCodes())),
    },
  });
}

/** The second factor that somebody is about to put in the place of theirs; null when they are not. */
export async function findFactorRenewal({ id }: Pick<Editor, "id">): Promise<FactorRenewal | null> {
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id }, include: { user: true } });
  if (!kept?.nextSecret || !kept.nextBackupCodes) return null;
  const secret = openText(kept.nextSecret);
  return { secret, backupCodes: readCodes(kept.nextBackupCodes), email: kept.user.email };
}

/** Backup codes as they are kept once they were noted. */
export async function sealNotedCodes(codes: readonly string[]): Promise<string> {
  return sealText(JSON.stringify(await Promise.all(codes.map(hashPassword))));
}

/** How many backup codes somebody has left. */
export async function countBackupCodes({ id }: Pick<Editor, "id">): Promise<number> {
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id } });
  return kept ? readCodes(kept.backupCodes).length : 0;
}

function readCodes(sealed: string): string[] {
  return JSON.parse(openText(sealed)) as string[];
}

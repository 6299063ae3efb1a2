import "server-only";
import { randomInt } from "node:crypto";
import { db, Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import { openText, sealText } from "./secret-text";
import type { SignedIn } from "./session";
import { makeTotpSecret, matchStep } from "./totp";

const BACKUP_CODES = 8;
// No letter or digit that is read for another.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

export interface Enrolment {
  secret: string;
  backupCodes: string[];
}

/** What somebody has to note at their first sign-in; the same until a first code proves that they did. */
export async function openEnrolment({ id }: SignedIn): Promise<Enrolment | null> {
  await db().authTwoFactor.createMany({
    data: [{ userId: id, ...sealEnrolment(makeEnrolment()) }],
    skipDuplicates: true,
  });
  const kept = await db().authTwoFactor.findUniqueOrThrow({ where: { userId: id } });
  if (kept.confirmedAt !== null) return null;
  return { secret: openText(kept.secret), backupCodes: readBackupCodes(kept.backupCodes) };
}

/** A new second factor with its backup codes. */
export function makeEnrolment(): Enrolment {
  return { secret: makeTotpSecret(), backupCodes: makeBackupCodes() };
}

/** An enrolment as the database keeps it. */
export function sealEnrolment({ secret, backupCodes }: Enrolment): { secret: string; backupCodes: string } {
  return { secret: sealText(secret), backupCodes: sealText(JSON.stringify(backupCodes)) };
}

/** The second factor that somebody is about to put in the place of theirs; null when they are not. */
export async function findFactorRenewal({
  id,
}: Pick<SignedIn, "id">): Promise<(Enrolment & { email: string }) | null> {
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id }, include: { user: true } });
  if (!kept?.nextSecret || !kept.nextBackupCodes) return null;
  const backupCodes = readBackupCodes(kept.nextBackupCodes);
  return { secret: openText(kept.nextSecret), backupCodes, email: kept.user.email };
}

/** How many backup codes somebody has left. */
export async function countBackupCodes({ id }: Pick<SignedIn, "id">): Promise<number> {
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id } });
  return kept ? readBackupCodes(kept.backupCodes).length : 0;
}

/** Takes a code of the authenticator, or a backup code; each is good for one use. */
export async function showSecondFactor({ id, sessionId }: SignedIn, typed: string): Promise<boolean> {
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id } });
  if (!kept) return false;
  const code = typed.replace(/\s/g, "").toLowerCase();
  const step = matchStep(openText(kept.secret), code, new Date());
  if (step !== null) return runCommand<boolean>(Prisma.sql`take_step(${id}, ${sessionId}, ${step}::bigint)`);
  const codes = readBackupCodes(kept.backupCodes);
  if (!codes.includes(code)) return false;
  const left = sealText(JSON.stringify(codes.filter((one) => one !== code)));
  return runCommand<boolean>(
    Prisma.sql`spend_backup_code(${id}, ${sessionId}, ${kept.backupCodes}, ${left})`,
  );
}

function readBackupCodes(sealed: string): string[] {
  return JSON.parse(openText(sealed)) as string[];
}

function makeBackupCodes(): string[] {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  return Array.from({ length: BACKUP_CODES }, () => Array.from({ length: 10 }, letter).join(""));
}

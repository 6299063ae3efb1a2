import "server-only";
import { randomInt } from "node:crypto";
import { db, Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import { hashPassword, isPassword } from "./password";
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
  const fresh = { secret: makeTotpSecret(), backupCodes: makeBackupCodes() };
  await db().authTwoFactor.createMany({
    data: [
      {
        userId: id,
        secret: sealText(fresh.secret),
        backupCodes: sealText(JSON.stringify(fresh.backupCodes)),
      },
    ],
    skipDuplicates: true,
  });
  const kept = await db().authTwoFactor.findUniqueOrThrow({ where: { userId: id } });
  if (kept.confirmedAt !== null) return null;
  return { secret: openText(kept.secret), backupCodes: readBackupCodes(kept.backupCodes) };
}

/** Takes a code of the authenticator, or a backup code; each is good for one use. */
export async function showSecondFactor(signedIn: SignedIn, typed: string): Promise<boolean> {
  const { id, sessionId } = signedIn;
  const kept = await db().authTwoFactor.findUnique({ where: { userId: id } });
  if (!kept) return false;
  const code = typed.replace(/\s/g, "").toLowerCase();
  const step = matchStep(openText(kept.secret), code, new Date());
  if (step === null) return spendBackupCode(signedIn, code, kept.backupCodes);
  if (kept.confirmedAt !== null)
    return runCommand<boolean>(Prisma.sql`take_step(${id}, ${sessionId}, ${step}::bigint)`);
  // They were noted, so they need not be shown again: from now on they can only be recognised.
  const hashed = await Promise.all(readBackupCodes(kept.backupCodes).map(hashPassword));
  const sealed = sealText(JSON.stringify(hashed));
  return runCommand<boolean>(
    Prisma.sql`confirm_second_factor(${id}, ${sessionId}, ${step}::bigint, ${sealed})`,
  );
}

async function spendBackupCode({ id, sessionId }: SignedIn, code: string, kept: string): Promise<boolean> {
  const hashed = readBackupCodes(kept);
  const matches = await Promise.all(hashed.map((one) => isBackupCode(code, one)));
  const place = matches.indexOf(true);
  if (place < 0) return false;
  const left = sealText(JSON.stringify(hashed.toSpliced(place, 1)));
  return runCommand<boolean>(Prisma.sql`spend_backup_code(${id}, ${sessionId}, ${kept}, ${left})`);
}

// Accounts from before codes were hashed have them as they were noted.
async function isBackupCode(code: string, kept: string): Promise<boolean> {
  return kept.startsWith("$argon2id$") ? isPassword(code, kept) : code === kept;
}

function readBackupCodes(sealed: string): string[] {
  return JSON.parse(openText(sealed)) as string[];
}

/** New backup codes, to be noted. */
export function makeBackupCodes(): string[] {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  return Array.from({ length: BACKUP_CODES }, () => Array.from({ length: 10 }, letter).join(""));
}

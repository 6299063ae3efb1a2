import "server-only";
import { Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import type { Person } from "@/lib/domain/editorial";
import { authFor, SESSION_LIFETIME_S } from "./auth";
import type { Editor } from "./can";

const IDLE_MINUTES = 60;
// Sensitive changes ask for the second factor again after this.
const FRESH_MS = 10 * 60 * 1000;

/** Somebody who gave a right password; both factors make an Editor of them. */
export interface SignedIn extends Person {
  email: string;
  sessionId: string;
  secondFactorAt: string | null;
  hasSecondFactor: boolean;
}

/** Whose session a request carries; null when it carries none that is still good. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  const found = await authFor(headers).api.getSession({ headers, query: { disableCookieCache: true } });
  if (!found) return null;
  const opened = await runCommand<Omit<SignedIn, "sessionId"> | null>(
    Prisma.sql`open_session(${found.session.id}, ${`${IDLE_MINUTES} minutes`}::text::interval,
      ${`${SESSION_LIFETIME_S} seconds`}::text::interval)`,
  );
  return opened && { ...opened, sessionId: found.session.id };
}

/** The editor a session stands for, once it showed the second factor. */
export function toEditor({ id, name, role, sessionId, secondFactorAt }: SignedIn): Editor | null {
  return secondFactorAt === null ? null : { id, name, role, sessionId, provenAt: new Date(secondFactorAt) };
}

/** Whether the second factor was shown lately enough for a sensitive change. */
export function isFresh({ provenAt }: Editor): boolean {
  return Date.now() - provenAt.getTime() < FRESH_MS;
}

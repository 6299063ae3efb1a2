import "server-only";
import { createHash } from "node:crypto";

/** What is kept of a word that is said once: it can be recognised and not be said again. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

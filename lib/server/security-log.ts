import { RateLimiter } from "./rate-limiter";

export type SecurityEvent =
  | "foreign-form"
  | "refused-body"
  | "wrong-password"
  | "wrong-second-factor"
  | "attempts-spent";

// Whoever provokes refusals must not be able to fill a disk with them.
const limiter = new RateLimiter({ perMinute: 120 });

/**
 * Writes a refusal to the site's own output, one line of JSON each: when, what, where, from which address. Nothing
 * that was typed is among it.
 */
export function logSecurity(
  event: SecurityEvent,
  { path, address }: { path: string; address: string },
): void {
  if (limiter.take("all") > 0) return;
  const [place = ""] = path.split("?");
  const line = { at: new Date().toISOString(), security: event, path: place.slice(0, 200), address };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

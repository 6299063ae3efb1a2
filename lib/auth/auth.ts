import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/domain/app-error";
import { readEnv } from "@/lib/env";
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password";
import { sessionRenewal } from "./renew-session";

// However busy, a session ends after this; the idle time-out is kept in lib/auth/session.ts.
export const SESSION_LIFETIME_S = 12 * 60 * 60;

/**
 * better-auth keeps passwords and sessions; it has no address of its own here, only our routes call it.
 * Nobody signs up: accounts come from invitations (lib/db/commands/people.ts).
 */
function makeAuth(isSecure: boolean) {
  const { BETTER_AUTH_SECRET } = readEnv();
  if (!BETTER_AUTH_SECRET)
    throw new AppError("unavailable", "Nobody can sign in, because BETTER_AUTH_SECRET is not set.");
  return betterAuth({
    secret: BETTER_AUTH_SECRET,
    database: prismaAdapter(db(), { provider: "postgresql" }),
    user: { modelName: "authUser", additionalFields: { role: { type: "string", input: false } } },
    session: { modelName: "authSession", expiresIn: SESSION_LIFETIME_S, disableSessionRefresh: true },
    account: { modelName: "authAccount" },
    verification: { modelName: "authVerification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(password, hash),
      },
    },
    plugins: [sessionRenewal],
    advanced: {
      useSecureCookies: false,
      // People look at where they are signed in: the whole address, not its network.
      ipAddress: { ipv6Subnet: 128 },
      cookies: {
        session_token: {
          // __Host-: this very host, by https, for the whole site; plain http is for a machine's own use.
          name: isSecure ? "__Host-common-ground" : "common-ground",
          attributes: { secure: isSecure, httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

const made = new Map<boolean, ReturnType<typeof makeAuth>>();

/** better-auth for the way a request came: https has a cookie that plain http must not see. */
export function authFor(headers: Headers): ReturnType<typeof makeAuth> {
  const isSecure = headers.get("x-forwarded-proto") === "https";
  const known = made.get(isSecure) ?? makeAuth(isSecure);
  made.set(isSecure, known);
  return known;
}

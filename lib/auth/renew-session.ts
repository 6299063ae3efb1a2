import "server-only";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint, sessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";

/** Gives a session another token: whoever knew it before a factor was shown does not know it afterwards. */
export const sessionRenewal = {
  id: "session-renewal",
  endpoints: {
    renewSession: createAuthEndpoint(
      "/renew-session",
      { method: "POST", use: [sessionMiddleware], requireHeaders: true },
      async (ctx) => {
        const { session, user } = ctx.context.session;
        const token = generateRandomString(32, "a-z", "A-Z", "0-9");
        await ctx.context.internalAdapter.updateSession(session.token, { token });
        await setSessionCookie(ctx, { session: { ...session, token }, user });
        return ctx.json(null);
      },
    ),
  },
} satisfies BetterAuthPlugin;

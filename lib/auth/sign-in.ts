import "server-only";
import { authFor } from "./auth";

export type Cookies = [name: "Set-Cookie", value: string][];

/** The cookie of a new session, or null when address or password is not right. The browser's old session ends. */
export async function signIn(
  headers: Headers,
  body: { email: string; password: string },
): Promise<Cookies | null> {
  const { api } = authFor(headers);
  try {
    const answer = await api.signInEmail({ body, headers, returnHeaders: true });
    await api.signOut({ headers });
    return cookiesIn(answer.headers);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Ends the session that a request carries, and takes its cookie away. */
export async function signOut(headers: Headers): Promise<Cookies> {
  return cookiesIn((await authFor(headers).api.signOut({ headers, returnHeaders: true })).headers);
}

/**
 * The cookie under which a session goes on once a factor was shown; the one before opens nothing any more. None when
 * another request was faster and carries it already.
 */
export async function renewSession(headers: Headers): Promise<Cookies> {
  try {
    return cookiesIn((await authFor(headers).api.renewSession({ headers, returnHeaders: true })).headers);
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

// better-auth's way of saying no; anything else is a failure of ours.
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "APIError";
}

function cookiesIn(headers: Headers): Cookies {
  return headers.getSetCookie().map((cookie) => ["Set-Cookie", cookie]);
}

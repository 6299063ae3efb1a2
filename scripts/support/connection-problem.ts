import { errorCode } from "./plain-failure";

const CONNECTION_PROBLEMS: Record<string, string> = {
  "28P01": "refused the user name or password",
  "28000": "refused the user",
  "3D000": "has no database of that name",
  "42501": "does not give this user the rights it needs (the user must own the database)",
  ECONNREFUSED: "cannot be reached",
  ENOTFOUND: "cannot be reached",
  ETIMEDOUT: "did not answer in time",
  EPROTO: "did not accept the connection",
};

/** What is wrong between us and the database of DATABASE_URL, to follow its name; undefined for other failures. */
export function describeConnectionProblem(error: unknown): string | undefined {
  // What pg says, without a code, of a server that hangs up or is silent.
  if (error instanceof Error && /^Connection terminated|^timeout expired|SSL/.test(error.message))
    return "does not speak as PostgreSQL does at that address";
  return CONNECTION_PROBLEMS[errorCode(error)];
}

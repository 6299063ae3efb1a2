import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PlainFailure } from "./plain-failure";

const FILE = "auth-secret";

/** What sessions are signed with: the environment's, or one made once and kept beside the embedded database. */
export async function readAuthSecret(
  dataDir: string,
  { isEmbedded }: { isEmbedded: boolean },
): Promise<string> {
  const given = process.env.BETTER_AUTH_SECRET;
  if (given && given.length >= 32) return given;
  if (given)
    throw new PlainFailure(
      "BETTER_AUTH_SECRET is too short: give it at least 32 characters, for example from openssl rand -base64 32.",
    );
  if (!isEmbedded)
    throw new PlainFailure(
      "BETTER_AUTH_SECRET is not set, which a database of your own needs so that its editors can sign in: set it to at least 32 characters, for example from openssl rand -base64 32, and keep it.",
    );
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, FILE);
  // Of two starts at once the second reads what the first wrote.
  await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" }).catch(
    () => undefined,
  );
  return readFile(file, "utf8");
}

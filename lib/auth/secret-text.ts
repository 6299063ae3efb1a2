import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { AppError } from "@/lib/domain/app-error";
import { readEnv } from "@/lib/env";

/**
 * Encrypts what the database, or a browser, must not be able to read or make (AES-256-GCM, key from
 * BETTER_AUTH_SECRET). What is sealed for one purpose opens for no other.
 */
export function sealText(text: string, purpose = ""): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** What was sealed for this purpose; throws when it was not, or was changed. */
export function openText(sealed: string, purpose = ""): string {
  const [nonce = "", tag = "", text = ""] = sealed.split(".");
  const options = { authTagLength: 16 };
  const decipher = createDecipheriv("aes-256-gcm", key(), Buffer.from(nonce, "base64url"), options);
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

function key(): Buffer {
  const { BETTER_AUTH_SECRET } = readEnv();
  if (!BETTER_AUTH_SECRET)
    throw new AppError("unavailable", "Nobody can sign in, because BETTER_AUTH_SECRET is not set.");
  return createHash("sha256").update(`common-ground second factor\n${BETTER_AUTH_SECRET}`).digest();
}

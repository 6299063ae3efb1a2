import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_S = 30;
const DIGITS = 6;
// A phone's clock may run a step early or late; each step's code is good once all the same.
const TOLERANCE = 1;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret, 160 bits as RFC 4226 asks, written in base32 for typing. */
export function makeTotpSecret(): string {
  return [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join("");
}

/** The code of a time step (RFC 6238, with SHA-1 as every authenticator knows it). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", decodeBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, "0");
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_S);
}

/** The time step whose code this is, near the present one; null when it is none of them. */
export function matchStep(secret: string, code: string, now: Date): number | null {
  const typed = Buffer.from(code.replace(/\s/g, ""));
  let found: number | null = null;
  for (let step = stepAt(now) - TOLERANCE; step <= stepAt(now) + TOLERANCE; step++) {
    const right = Buffer.from(totpCode(secret, step));
    if (right.length === typed.length && timingSafeEqual(right, typed)) found = step;
  }
  return found;
}

/** What an authenticator reads from the picture. */
export function totpAddress(secret: string, account: string): string {
  const label = encodeURIComponent(`Common Ground:${account}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent("Common Ground")}`;
}

function decodeBase32(text: string): Buffer {
  const bytes: number[] = [];
  let [buffer, bits] = [0, 0];
  for (const letter of text) {
    buffer = ((buffer << 5) | BASE32.indexOf(letter)) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}

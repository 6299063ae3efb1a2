import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { openText, sealText } from "@/lib/auth/secret-text";

/** What a form was opened for, and when; sealed, so that nobody makes one but this site. */
export interface FormWord {
  about: string;
  release: number;
  /** Milliseconds since 1970. */
  at: number;
}

export function makeFormWord(about: string, release: number): string {
  return sealText(JSON.stringify({ about, release, at: Date.now() }));
}

/** Null for a word that this site did not make. */
export function openFormWord(word: string | undefined): FormWord | null {
  return openSealed(word, (text) => JSON.parse(text) as FormWord);
}

/** What was typed, to fill the form again after a refusal; sealed, because it travels in the address. */
export function sealTyped(typed: Readonly<Record<string, string>>): string {
  return sealText(deflateRawSync(JSON.stringify(typed)).toString("base64"));
}

export function openTyped(sealed: string | undefined): Readonly<Record<string, string>> {
  const read = (text: string) =>
    JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as Record<string, string>;
  return openSealed(sealed, read) ?? {};
}

function openSealed<T>(sealed: string | undefined, read: (text: string) => T): T | null {
  if (!sealed) return null;
  try {
    return read(openText(sealed));
  } catch {
    return null;
  }
}

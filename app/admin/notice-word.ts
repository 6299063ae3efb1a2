import "server-only";
import { openText, sealText } from "@/lib/auth/secret-text";

const PURPOSE = "notice";
// Some notices hold what is said once: an address found in a history opens nothing later.
const SHOWN_FOR_MS = 5 * 60 * 1000;

/** A sentence for the next page, sealed: nobody can put words of their own into our pages by a link. */
export function sealNotice(sentence: string): string {
  return sealText(JSON.stringify([Date.now(), sentence]), PURPOSE);
}

export function openNotice(sealed: string | undefined): string | null {
  if (!sealed) return null;
  try {
    const [at, sentence] = JSON.parse(openText(sealed, PURPOSE)) as [number, string];
    return Date.now() - at < SHOWN_FOR_MS ? sentence : null;
  } catch {
    return null;
  }
}

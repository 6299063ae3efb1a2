import "server-only";
import { openText, sealText } from "@/lib/auth/secret-text";

/** A sentence for the next page, sealed: nobody can put words of their own into our pages by a link. */
export function sealNotice(sentence: string): string {
  return sealText(sentence);
}

export function openNotice(sealed: string | undefined): string | null {
  if (!sealed) return null;
  try {
    return openText(sealed);
  } catch {
    return null;
  }
}

import "server-only";
import { cache } from "react";
import { readEnv } from "@/lib/env";
import { findParagraphs } from "@/lib/import/phrase-check";

/**
 * The paragraphs of a source whose text this installation holds; null for any other. Read once in a request: an
 * import brings thousands of changes of a handful of sources.
 */
export const findHeldText = cache(async (source: string | undefined): Promise<string[] | null> => {
  const { SOURCES_DIR } = readEnv();
  const id = source?.trim();
  if (!SOURCES_DIR || !id) return null;
  return (await findParagraphs(id, SOURCES_DIR).catch(() => undefined)) ?? null;
});

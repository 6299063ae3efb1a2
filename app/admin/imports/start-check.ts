import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Editor } from "@/lib/auth/can";
import { checkImport } from "@/lib/db/commands/check-import";
import { AppError } from "@/lib/domain/app-error";

const PATIENCE_MS = 1500;

/** Starts a dry run; a short one is over when this answers, a long one goes on while its page shows how far it is. */
export async function startCheck(editor: Editor, id: string): Promise<void> {
  const checking = checkImport(editor, id);
  checking.catch((error) => {
    if (!(error instanceof AppError)) console.error("import:", error);
  });
  await Promise.race([checking, wait(PATIENCE_MS)]);
}

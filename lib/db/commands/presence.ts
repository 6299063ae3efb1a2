import "server-only";
import { authorise, type Editor } from "@/lib/auth/can";
import type { Colleague } from "@/lib/domain/editorial";
import { Prisma } from "../client";
import { toId } from "../queries/changesets";
import { runCommand } from "../run-command";

// Who has not typed or loaded for longer has most likely gone.
const LATELY_MINUTES = 15;

/** Notes that somebody has a change open, and answers who else had it open lately: a hint, no lock. */
export async function notePresence(editor: Editor, change: string): Promise<Colleague[]> {
  authorise(editor, "edit");
  return runCommand<Colleague[]>(
    Prisma.sql`note_presence(${toId(change)}::bigint, ${editor.id}, ${`${LATELY_MINUTES} minutes`}::text::interval)`,
  );
}

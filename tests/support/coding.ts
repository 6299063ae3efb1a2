import type { Editor } from "@/lib/auth/can";
import { openChangeset, saveChange, startChange } from "@/lib/db/commands/changesets";
import { addCodedPosition, saveCodedPosition } from "@/lib/db/commands/second-coding";
import type { PositionLine } from "@/lib/schemas/data-set";
import { draftOf } from "@/lib/schemas/record-draft";
import type { Place } from "./editing";

/** A first coding that is not published: a changeset with one position, as its editor drafts it. */
export async function draftFirst(ann: Editor, line: PositionLine): Promise<Place> {
  const changeset = await openChangeset(ann, "A first coding");
  const change = await startChange(ann, { changeset, entity: "position", key: null });
  const draft = draftOf("position", line);
  const input = { draft, seen: {}, isWithdrawal: false, expected: 1, isAutosave: false };
  await saveChange(ann, { changeset, change, ...input });
  return { changeset, change };
}

/** Types positions into a blind coding. */
export async function codeAgain(
  coder: Editor,
  coding: string,
  lines: readonly PositionLine[],
): Promise<void> {
  for (const line of lines) {
    const position = await addCodedPosition(coder, coding, line.source);
    const input = { draft: draftOf("position", line), expected: 1, isAutosave: false };
    await saveCodedPosition(coder, { coding, position, ...input });
  }
}

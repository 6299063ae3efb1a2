import "server-only";
import { createHash } from "node:crypto";
import { authorise, type Editor } from "@/lib/auth/can";
import { hashToken } from "@/lib/auth/token-hash";
import { AppError } from "@/lib/domain/app-error";
import { foldWords, parseAbout } from "@/lib/domain/correction";
import type { CorrectionForm } from "@/lib/schemas/correction-form";
import { emptyDraft } from "@/lib/schemas/record-draft";
import { Prisma } from "../client";
import { refuseBlind } from "../queries/blindness";
import { toId } from "../queries/changesets";
import { findCorrection } from "../queries/corrections";
import { runCommand } from "../run-command";
import { beginChange } from "./changesets";

export interface ReceivedCorrection extends CorrectionForm {
  about: string;
  release: number;
  /** The sealed word of the form it was sent with: it is good for one correction. */
  formWord: string;
}

/**
 * Takes in what a reader suggests and answers the word under which its sender can see what became of it.
 * Whoever has a form may; its limits are the caller's to ask (lib/auth/attempts.ts).
 */
export async function receiveCorrection(received: ReceivedCorrection): Promise<string> {
  const { formWord, about, words, ...rest } = received;
  const receipt = receiptOf(formWord);
  const sent = {
    ...{ ...rest, about, words },
    form: hashToken(formWord),
    receipt: hashToken(receipt),
    digest: hashToken(`${about}\n${foldWords(words)}`),
  };
  await runCommand(Prisma.sql`receive_correction(${JSON.stringify(sent)}::jsonb)`);
  return receipt;
}

// Of the form's own word, so that a form sent twice has one receipt.
function receiptOf(formWord: string): string {
  return createHash("sha256").update(`receipt\n${formWord}`).digest("base64url").slice(0, 24);
}

/** Declines a correction, saying why; the way to reach its sender is erased with that. */
export async function declineCorrection(editor: Editor, correction: string, answer: string): Promise<void> {
  authorise(editor, "answer-corrections");
  await runCommand(
    Prisma.sql`decline_correction(${toId(correction)}::bigint, ${editor.id}, ${answer})::text`,
  );
}

export interface TakenUp {
  changeset: string;
  change: string;
}

/** Takes a correction up in a changeset of its own, about a position in force or, without a key, a new one. */
export async function takeUpCorrection(
  editor: Editor,
  correction: string,
  key: string | null,
): Promise<TakenUp> {
  authorise(editor, "answer-corrections");
  const found = await findCorrection(correction);
  if (!found) throw new AppError("not-found", "There is no such correction.");
  const begun = key === null ? beginNew(found.about) : await beginChange("position", key);
  await refuseBlind(editor.id, [{ ...begun, line: null }]);
  const title = `Correction ${found.id}, suggested by a reader`;
  return runCommand<TakenUp>(
    Prisma.sql`take_up_correction(${toId(correction)}::bigint, ${editor.id}, ${title},
      ${JSON.stringify(begun)}::jsonb)`,
  );
}

function beginNew(about: string) {
  const place = parseAbout(about);
  const cell = place && "item" in place ? place : {};
  const draft = { ...emptyDraft("position"), ...cell };
  return { entity: "position" as const, baseKey: null, baseFingerprint: null, base: null, draft, data: null };
}

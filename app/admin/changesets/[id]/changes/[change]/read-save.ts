import "server-only";
import { AppError } from "@/lib/domain/app-error";
import type { Draft } from "@/lib/domain/editorial";
import { emptyDraft, passagesOf } from "@/lib/schemas/record-draft";
import type { Form } from "../../../../handle-form";
import { wholeNumber } from "../../../../whole-number";

// Far above any real record: a passage has eight fields.
const MOST_FIELDS = 600;
const LONGEST_TEXT = 20_000;

export interface SaveForm {
  draft: Draft;
  seen: Draft;
  expected: number;
  isWithdrawal: boolean;
}

/** What a form of a record sent: the fields typed, those it was filled with, and what the button asked for. */
export function readSave(form: Form, isWithdrawn: boolean): SaveForm {
  const seen = readSeen(form.seen);
  const typed = Object.entries(form).filter(([name]) => name.startsWith("f."));
  if (typed.length > MOST_FIELDS || typed.some(([, text]) => text.length > LONGEST_TEXT))
    throw new AppError("invalid", "This is more than a record can hold.");
  // A button outside the form, such as Withdraw, sends no fields.
  const fields = Object.fromEntries(
    typed.map(([name, text]) => [name.slice(2), text.replace(/\r\n?/g, "\n")]),
  );
  const draft = typed.length > 0 ? afterButton(fields, form.do ?? "") : seen;
  const isWithdrawal = form.do === "withdraw" || (isWithdrawn && form.do !== "keep");
  return { draft, seen, expected: wholeNumber(form.version), isWithdrawal };
}

function afterButton(fields: Draft, button: string): Draft {
  const removed = /^remove-passage\.(\d+)$/.exec(button)?.[1];
  if (removed !== undefined)
    return Object.fromEntries(
      Object.entries(fields).filter(([name]) => !name.startsWith(`evidence.${removed}.`)),
    );
  const [, place, paragraph] = /^paragraph\.(\d+)\.(\d+)$/.exec(button) ?? [];
  if (place !== undefined && paragraph !== undefined)
    return { ...fields, [`evidence.${place}.paragraph`]: paragraph };
  if (button !== "add-passage") return fields;
  const next = Math.max(-1, ...passagesOf(fields)) + 1;
  const empty = Object.keys(emptyDraft("position")).filter((name) => name.startsWith("evidence.0."));
  return { ...fields, ...Object.fromEntries(empty.map((name) => [name.replace(".0.", `.${next}.`), ""])) };
}

function readSeen(text: string | undefined): Draft {
  try {
    const seen: unknown = JSON.parse(text ?? "{}");
    if (typeof seen !== "object" || seen === null) return {};
    return Object.fromEntries(Object.entries(seen).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

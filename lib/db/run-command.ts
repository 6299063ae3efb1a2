import "server-only";
import { AppError, type AppErrorCode } from "@/lib/domain/app-error";
import { commandDb, Prisma } from "./client";

// The refusals of prisma/migrations/0006_changesets that a caller can answer.
const REFUSALS: Record<string, AppErrorCode> = { CG001: "conflict", CG002: "invalid", CG003: "forbidden" };

/** Runs one SQL function that changes something, and answers what it answers. */
export async function runCommand<T>(call: Prisma.Sql): Promise<T> {
  try {
    const rows = await commandDb().$queryRaw<{ answer: T }[]>(Prisma.sql`SELECT ${call} AS answer`);
    const [row] = rows;
    if (!row) throw new Error("The command gave no answer.");
    return row.answer;
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}

function toAppError(error: unknown): AppError | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const text = JSON.stringify(error.meta ?? {}) + error.message;
  // A form can name a record by any number: what is not there cannot be referred to.
  if (/\b23503\b/.test(text)) return new AppError("not-found", "What this belongs to is not there any more.");
  const code = /CG00[123]/.exec(text)?.[0];
  return code ? new AppError(REFUSALS[code] ?? "invalid", sentenceIn(error)) : undefined;
}

function sentenceIn({ meta, message }: { meta?: unknown; message: string }): string {
  const found =
    /"(?:originalMessage|message)":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(meta ?? {}))?.[1] ?? message;
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}.`;
}

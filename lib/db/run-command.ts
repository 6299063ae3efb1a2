import "server-only";
import { AppError, type AppErrorCode } from "@/lib/domain/app-error";
import { commandDb, Prisma } from "./client";

// The refusals of prisma/migrations/0006_changesets that a caller can answer.
const REFUSALS: Record<string, AppErrorCode> = { CG001: "conflict", CG002: "invalid", CG003: "forbidden" };

// A form can name a record by any number: what is not there cannot be referred to.
const NO_SUCH = "23503";
// PostgreSQL's own words for having no room, taking no changes, or being about to stop.
const NO_ROOM = "53100";
const NO_CHANGES = "25006";
const GOING = /^(?:08...|57P0[123]|57014|53300)$/;
// What the driver says, without a code, of a server that hangs up or is silent.
const SILENT = /Connection terminated|timeout|ECONN|ENOENT/;

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

interface Cause {
  kind?: string;
  originalCode?: string;
  originalMessage?: string;
}

function toAppError(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { kind, originalCode: code = "", originalMessage } = causeOf(error);
  const refusal = REFUSALS[code];
  if (refusal) return new AppError(refusal, asSentence(originalMessage ?? error.message));
  if (code === NO_SUCH) return new AppError("not-found", "What this belongs to is not there any more.");
  if (code === NO_ROOM) return unavailable("The disk of the database is full, so this could not be saved.");
  if (code === NO_CHANGES)
    return unavailable("The database takes no changes just now, so this could not be saved.");
  const isAway = kind === "DatabaseNotReachable" || kind === "ConnectionClosed" || kind === "SocketTimeout";
  return isAway || GOING.test(code) || (code === "" && SILENT.test(error.message))
    ? unavailable("The database does not answer just now, so it is not certain that this was saved.")
    : undefined;
}

function unavailable(sentence: string): AppError {
  return new AppError("unavailable", sentence);
}

// The adapter puts PostgreSQL's own error into Prisma's as data.
function causeOf(error: Error): Cause {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return {};
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: Cause } };
  return driverAdapterError?.cause ?? {};
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

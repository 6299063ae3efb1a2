import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { AppError } from "@/lib/domain/app-error";
import { readEnv } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

// Kept on globalThis so that the development server's reloads do not open a new pool each time.
const shared = globalThis as typeof globalThis & {
  prismaClient?: PrismaClient;
  commandClient?: PrismaClient;
};

/** The client for reading. Bounded waits everywhere: pg's own defaults wait for ever. */
export function db(): PrismaClient {
  shared.prismaClient ??= connect({ max: 10, patienceMs: 2000, queueMs: 4000 });
  return shared.prismaClient;
}

/** The client for commands: publishing or undoing a large release takes longer than any page may. */
export function commandDb(): PrismaClient {
  shared.commandClient ??= connect({ max: 5, patienceMs: 30_000, queueMs: 10_000 });
  return shared.commandClient;
}

interface Patience {
  max: number;
  patienceMs: number;
  /** For a free connection: many at once wait their turn. A database that is away is noticed by lib/server/release-clock.ts. */
  queueMs: number;
}

function connect({ max, patienceMs, queueMs }: Patience): PrismaClient {
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL)
    throw new AppError("unavailable", "No database is configured: start the site with npm start.");
  const adapter = new PrismaPg({
    connectionString: DATABASE_URL,
    max,
    connectionTimeoutMillis: queueMs,
    query_timeout: patienceMs + 500,
    statement_timeout: patienceMs,
    keepAlive: true,
  });
  return new PrismaClient({ adapter });
}

/**
 * Runs a query whose single row holds one JSON document, as our page queries do.
 * @param client the one for commands, where an import of a hundred thousand rows may have to be read
 */
export async function queryDocument<T>(query: Prisma.Sql, client = db()): Promise<T> {
  const rows = await readOrUnavailable(() => client.$queryRaw<{ document: T }[]>(query));
  const [row] = rows;
  if (!row) throw new AppError("unavailable", "The database gave no answer to a page's query.");
  return row.document;
}

/** Turns every failure to read into the one error that pages and routes know how to show. */
export async function readOrUnavailable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    console.error("database:", error instanceof Error ? error.message : error);
    throw new AppError(
      "unavailable",
      "The database cannot be reached just now. Nothing is lost; try again in a moment.",
    );
  }
}

export { Prisma };

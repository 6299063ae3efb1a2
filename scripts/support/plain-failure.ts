/** A failure whose message is the one sentence the person at the terminal needs: printed alone, without a stack. */
export class PlainFailure extends Error {}

/** What to print for any failure: one sentence for what was foreseen, everything known for what was not. */
export function describeFailure(error: unknown): string {
  if (error instanceof PlainFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The short code of a system or database error (ENOENT, 57P03), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

export type AppErrorCode =
  | "not-found"
  | "invalid"
  | "forbidden"
  | "unauthenticated"
  | "conflict"
  | "unavailable";

/** An error whose message may be shown: one sentence saying what is wrong and where. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** The parameter of the address that is wrong, where it is one. */
    readonly parameter: string | null = null,
  ) {
    super(message);
    this.name = "AppError";
  }
}

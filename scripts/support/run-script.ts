import { AppError } from "@/lib/domain/app-error";
import { describeConnectionProblem } from "./connection-problem";
import { describeFailure, errorCode } from "./plain-failure";

/** Runs one command to its end: exit code 0, or one sentence for what was foreseen and exit code 1. */
export function runScript(main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(describe(error));
      process.exit(1);
    },
  );
}

function describe(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const problem = describeConnectionProblem(error);
  if (problem) return `The database ${problem}: nothing was changed.`;
  return errorCode(error) === "53100"
    ? "The disk of the database is full: nothing was changed. Make room and try again."
    : describeFailure(error);
}

/** A failure whose message is the one sentence the person at the terminal needs: printed alone, without a stack. */
export class PlainFailure extends Error {}

/** Ends the process: one sentence for what we foresaw, the whole error for what we did not. */
export function exitWith(error) {
  process.stderr.write(`${error instanceof PlainFailure ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}

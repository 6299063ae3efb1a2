/** Calls `stop` once: on Ctrl-C, on SIGTERM, or when the process that started us is gone. */
export function onStopRequest(stop: () => void): void {
  let isAsked = false;
  // Under npm one Ctrl-C arrives several times (terminal, npm, start.mjs), so repeats mean nothing.
  const ask = () => {
    if (!isAsked) stop();
    isAsked = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  process.on("disconnect", ask);
}

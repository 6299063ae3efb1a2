// Stands between the site and its database: when the pipe from the site closes, for whatever reason
// (a kill -9 included), the database is told to stop. A session of its own keeps Ctrl-C away from it,
// so that the site can finish its answers first.
import { spawn } from "node:child_process";

const PATIENCE_MS = 30_000;
const { command, args, uid, gid } = JSON.parse(process.argv[2]);

const server = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], uid, gid });
server.on("error", (error) => {
  console.error(`FATAL: ${error.message}`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(code ?? 1));

// SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk. SIGQUIT needs a recovery.
const stop = () => {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), PATIENCE_MS).unref();
};
process.stdin.on("close", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
